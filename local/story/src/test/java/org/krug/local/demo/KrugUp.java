package org.krug.local.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.krug.local.Krug;

/** `krug up` as somebody runs it: they read what it prints, and stop it. */
final class KrugUp {
    private static final String LAST_LINE = "Stop with Ctrl+C.";
    private static final long PATIENCE_SECONDS = 120;

    private KrugUp() {}

    static String printed(Path data, int port) throws Exception {
        Screen screen = new Screen();
        Thread krug = Thread.ofPlatform()
                .start(() -> screen.ended(Krug.commandLine()
                        .setOut(new PrintWriter(screen, true))
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("up", "--port", Integer.toString(port), "--data", data.toString())));
        try {
            return screen.complete.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            krug.interrupt();
            krug.join();
        }
    }

    /** Knows when everything has been printed. */
    private static final class Screen extends StringWriter {
        private final CompletableFuture<String> complete = new CompletableFuture<>();

        @Override
        public void flush() {
            if (toString().contains(LAST_LINE)) {
                complete.complete(toString());
            }
        }

        private void ended(int exitCode) {
            complete.completeExceptionally(
                    new AssertionError("krug up ended with " + exitCode + " after printing: " + this));
        }
    }
}
