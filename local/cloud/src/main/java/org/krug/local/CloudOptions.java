package org.krug.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a local cloud is to run.
 *
 * @param template the template.yaml to serve; functions are found beside it
 * @param port the port to listen on, 0 for any free one
 * @param data the folder that keeps tables, checkpoints and failed batches; empty keeps nothing
 * @param fresh begins with an empty data folder
 * @param lan listens on all addresses, not on loopback only
 * @param clock where the clock stands still; empty runs with the machine's
 * @param runtime runs each function in processes of its own, from its packaged jar
 */
public record CloudOptions(
        Path template,
        int port,
        Optional<Path> data,
        boolean fresh,
        boolean lan,
        Optional<Instant> clock,
        boolean runtime) {

    /** Any free port on loopback, nothing kept, the machine's time. */
    public static CloudOptions of(Path template) {
        return new CloudOptions(template, 0, Optional.empty(), false, false, Optional.empty(), false);
    }

    public CloudOptions withPort(int chosen) {
        return new CloudOptions(template, chosen, data, fresh, lan, clock, runtime);
    }

    public CloudOptions withData(Path folder) {
        return new CloudOptions(template, port, Optional.of(folder), fresh, lan, clock, runtime);
    }

    public CloudOptions withFresh(boolean chosen) {
        return new CloudOptions(template, port, data, chosen, lan, clock, runtime);
    }

    public CloudOptions withLan(boolean chosen) {
        return new CloudOptions(template, port, data, fresh, chosen, clock, runtime);
    }

    public CloudOptions withClock(Instant standing) {
        return new CloudOptions(template, port, data, fresh, lan, Optional.of(standing), runtime);
    }

    /** Each function in processes of its own, under AWS's runtime client. */
    public CloudOptions withRuntime(boolean chosen) {
        return new CloudOptions(template, port, data, fresh, lan, clock, chosen);
    }
}
