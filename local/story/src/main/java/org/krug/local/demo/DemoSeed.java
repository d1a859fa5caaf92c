package org.krug.local.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.krug.local.CloudStartException;
import org.krug.local.LocalCloud;
import org.krug.local.Seed;
import org.krug.local.story.StoryStoppedException;

/** Two clubs of invented people, one Russian, one English, each with an event that is on and one to come. */
public final class DemoSeed implements Seed {

    @Override
    public String plant(LocalCloud cloud, PrintWriter out) {
        out.println();
        out.println("Planting two demo clubs …");
        out.flush();
        long begun = System.nanoTime();
        try {
            List<Planted> clubs = plantBoth(cloud);
            // Registration hears of the first guest from check-in's stream.
            cloud.drain();
            out.println(String.format(Locale.ROOT, "Planted in %.1f s.", (System.nanoTime() - begun) / 1e9));
            return Planted.write(clubs);
        } catch (StoryStoppedException stopped) {
            throw new CloudStartException(
                    "The demo clubs could not be planted: " + stopped.getMessage() + "\n--no-seed starts without them.",
                    stopped);
        }
    }

    @Override
    public void tell(LocalCloud cloud, String planted, PrintWriter out) {
        new DemoText(cloud, Planted.read(planted)).print(out);
    }

    /** At once: both clubs spend most of their time waiting for functions. */
    private static List<Planted> plantBoth(LocalCloud cloud) {
        try (ExecutorService gardeners = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Planted>> growing = List.of(DemoClub.russian(), DemoClub.english()).stream()
                    .map(club -> CompletableFuture.supplyAsync(() -> Planting.plant(club, cloud), gardeners))
                    .toList();
            return growing.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoryStoppedException stopped ? stopped : failed;
        }
    }
}
