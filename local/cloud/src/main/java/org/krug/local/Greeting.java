package org.krug.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.ServiceLoader;
import org.krug.local.aws.store.PrivateFile;

/** What somebody reads who has started the local cloud: where it is, and who is in it. The same at every start. */
final class Greeting {
    private static final String PLANTED = "planted.json";

    private final LocalCloud cloud;
    private final PrintWriter out;
    private final Path planted;

    Greeting(LocalCloud cloud, PrintWriter out) {
        this.cloud = cloud;
        this.out = out;
        this.planted = cloud.data().path().resolve(PLANTED);
    }

    void addresses() {
        out.println("Krug runs at      " + cloud.address());
        cloud.webSocketAddress().ifPresent(address -> out.println("Live counts at    " + address));
        out.println("Everything local  " + cloud.address() + "/_local");
        out.println("Clock             " + cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS) + clockState());
        out.println("Data              " + cloud.data().path() + dataState());
        out.flush();
    }

    /** Plants at the first start, unless nothing is wanted; tells what was planted at each. */
    void seeds(boolean wanted) {
        Optional<Seed> seed = ServiceLoader.load(Seed.class).findFirst();
        if (cloud.data().isNew() && wanted && seed.isPresent()) {
            String text = seed.get().plant(cloud, out);
            PrivateFile.replace(planted, text.getBytes(StandardCharsets.UTF_8));
        }
        cloud.data().filled();
        if (seed.isPresent() && Files.exists(planted)) {
            seed.get().tell(cloud, read(), out);
        }
        out.println("Stop with Ctrl+C.");
        out.flush();
    }

    private String clockState() {
        if (cloud.clock().stands()) {
            return ", stands";
        }
        return cloud.clock().shift().abs().toSeconds() > 0 ? ", runs, moved" : "";
    }

    private String dataState() {
        return switch (cloud.data().before()) {
            case NOTHING -> ", new";
            case UNFINISHED -> ", begun anew: an earlier start was stopped before it had filled it";
            case DATA -> ", kept from an earlier start; --fresh begins anew";
        };
    }

    private String read() {
        try {
            return Files.readString(planted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
