package org.krug.local.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.krug.app.identity.Tokens;
import org.krug.app.storage.DiskFolder;
import org.krug.app.wire.Json;
import org.krug.local.bench.Scratch;

/**
 * What the phone app took.
 *
 * @param verified a ticket's two signatures
 * @param online from a code to its result on the screen, the server asked
 * @param offline the same without a network
 * @param starts from the start of the process to the first screen
 * @param memory of the app after all scans; absent where the system does not tell
 */
record AppFigures(Took verified, Took online, Took offline, Took starts, Optional<Memory> memory) {
    static AppFigures measure(Hall hall, int scans, int starts, Consumer<String> progress) {
        try {
            Path folder = Files.createTempDirectory("krug-bench");
            try {
                progress.accept("starts …");
                Took started = starts(folder, starts);
                progress.accept("tickets for " + 2 * scans + " guests …");
                Hall.Evening evening = evening(hall, scans, folder);
                progress.accept("scans …");
                return scans(hall, evening, folder, started);
            } finally {
                Scratch.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hall.Evening evening(Hall hall, int scans, Path folder) throws IOException {
        Hall.Evening evening = hall.doors(2 * scans);
        List<String> codes = evening.tickets().stream().map(Guest.Shown::code).toList();
        Files.write(folder.resolve("online"), codes.subList(0, scans));
        Files.write(folder.resolve("offline"), codes.subList(scans, codes.size()));
        signIn(folder.resolve("phone"), hall.steward(0));
        return evening;
    }

    private static AppFigures scans(Hall hall, Hall.Evening evening, Path folder, Took started) throws IOException {
        try (AppProcess app = AppProcess.start(
                folder.resolve("log"),
                "door",
                hall.stand().address().toString(),
                folder.resolve("phone").toString(),
                evening.event().clubId(),
                evening.event().eventId(),
                folder.resolve("online").toString(),
                folder.resolve("offline").toString())) {
            Took verified = took(app.says("verified"));
            Took online = took(app.says("online"));
            Took offline = took(app.says("offline"));
            return new AppFigures(verified, online, offline, started, Memory.of(app.pid()));
        }
    }

    /** Each on a phone that has kept nothing yet: its first screen asks for an address. */
    private static Took starts(Path folder, int count) throws IOException {
        long[] nanos = new long[count];
        for (int number = 0; number < count; number++) {
            long from = System.nanoTime();
            try (AppProcess app = AppProcess.start(
                    folder.resolve("log"), "start", "--data=" + folder.resolve("fresh" + number), "--lang=ru")) {
                app.says("shown");
                nanos[number] = System.nanoTime() - from;
            }
        }
        return new Took(nanos, LongStream.of(nanos).sum());
    }

    /** A steward's phone; the token is good for as long as this lasts. */
    private static void signIn(Path phone, Guest steward) throws IOException {
        Tokens tokens = new Tokens(
                steward.person().email(),
                steward.person().accessToken(),
                "",
                Instant.now().plus(Duration.ofDays(1)));
        new DiskFolder(phone).write("session.json", Json.text(Tokens.class, tokens));
    }

    private static Took took(String nanos) {
        long[] each = Arrays.stream(nanos.split(",")).mapToLong(Long::parseLong).toArray();
        return new Took(each, LongStream.of(each).sum());
    }
}
