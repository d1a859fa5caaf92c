package org.krug.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.krug.local.LocalCloud;
import org.krug.local.Seed;
import org.krug.local.story.StoryStoppedException;

/** Two clubs of invented people, one Russian, one English, each with an event that is on and one to come. */
public final class DemoSeed implements Seed {

    @Override
    public void plant(LocalCloud cloud, PrintWriter out) {
        out.println();
        out.println("Planting two demo clubs …");
        out.flush();
        long begun = System.nanoTime();
        try {
            List<Planted> clubs = plantBoth(cloud);
            // Registration hears of the first guest from check-in's stream.
            cloud.drain();
            new DemoText(cloud, clubs).print(out, Duration.ofNanos(System.nanoTime() - begun));
        } catch (StoryStoppedException stopped) {
            out.println("The demo clubs could not be planted: " + stopped.getMessage());
            out.println("Krug runs without them. Start with --fresh to try again.");
        }
        out.flush();
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
