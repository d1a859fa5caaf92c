package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.local.services.CloudServices;

/** What a start makes of the data folder that an earlier one left. */
class KeptDataTest {
    private static final Instant NINE = Instant.parse("2019-02-09T09:00:00Z");

    @TempDir
    Path folder;

    private CloudOptions options;

    @BeforeEach
    void project() {
        options = CloudOptions.of(TestProject.in(folder.resolve("project")).template())
                .withData(folder.resolve("data"));
    }

    private static LocalCloud start(CloudOptions options) {
        return LocalCloud.start(options, surroundings -> CloudServices.none());
    }

    private static LocalCloud startAndDieWhilePlanting(CloudOptions options) {
        return LocalCloud.startUnfilled(options, surroundings -> CloudServices.none());
    }

    @Test
    void whatWasFilledIsKept() throws Exception {
        start(options).close();
        Path left = Files.writeString(folder.resolve("data/something"), "planted");

        try (LocalCloud again = start(options)) {
            assertThat(again.isNew()).isFalse();
            assertThat(again.data().before()).isEqualTo(DataFolder.Before.DATA);
            assertThat(left).exists();
        }
    }

    @Test
    void whatWasHalfFilledIsBegunAnew() throws Exception {
        startAndDieWhilePlanting(options).close();
        Path left = Files.writeString(folder.resolve("data/something"), "half planted");

        try (LocalCloud again = start(options)) {
            assertThat(again.isNew()).isTrue();
            assertThat(again.data().before()).isEqualTo(DataFolder.Before.UNFINISHED);
            assertThat(left).doesNotExist();
        }
        try (LocalCloud third = start(options)) {
            assertThat(third.isNew()).isFalse();
        }
    }

    @Test
    void aFreshStartEmptiesTheFolder() throws Exception {
        start(options).close();
        Path left = Files.writeString(folder.resolve("data/something"), "planted");

        try (LocalCloud fresh = start(options.withFresh(true))) {
            assertThat(fresh.isNew()).isTrue();
            assertThat(left).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderOfSomethingElseIsRefusedAndLeftAlone(boolean fresh) throws Exception {
        Files.createDirectories(folder.resolve("letters"));
        Path letter = Files.writeString(folder.resolve("letters/letter.txt"), "Dear club");

        assertThatThrownBy(
                        () -> start(options.withData(folder.resolve("letters")).withFresh(fresh)))
                .isInstanceOf(CloudStartException.class)
                .hasMessageContaining("not Krug's data")
                .hasMessageContaining("--data");
        assertThat(letter).hasContent("Dear club");
        assertThat(folder.resolve("letters")).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void aStoppedClockStandsWhereItStood() {
        try (LocalCloud first = start(options.withClock(NINE))) {
            first.time().standAt(NINE.plus(Duration.ofHours(2)));
        }
        try (LocalCloud again = start(options)) {
            assertThat(again.clock().stands()).isTrue();
            assertThat(again.clock().instant()).isEqualTo(NINE.plus(Duration.ofHours(2)));
        }
    }

    @Test
    void aMovedClockRunsOnWithItsShift() {
        Instant moved = Instant.now().plus(Duration.ofDays(30));
        try (LocalCloud first = start(options)) {
            first.time().runFrom(moved);
        }
        try (LocalCloud again = start(options)) {
            assertThat(again.clock().stands()).isFalse();
            assertThat(again.clock().instant()).isBetween(moved, moved.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void timeNeverStartsBeforeTheLatestThatWasSeen() throws Exception {
        start(options).close();
        Instant seen = Instant.now().plus(Duration.ofHours(1));
        // As if the machine's own clock had gone back by an hour since.
        Files.writeString(
                folder.resolve("data/clock.json"), "{\"seen\":\"" + seen + "\",\"stands\":false,\"shift\":\"PT0S\"}");

        try (LocalCloud again = start(options)) {
            assertThat(again.clock().instant()).isBetween(seen, seen.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void aTimeThatTheDataHasPassedIsRefused() {
        start(options.withClock(NINE)).close();

        assertThatThrownBy(() -> start(options.withClock(NINE.minusSeconds(1))))
                .isInstanceOf(CloudStartException.class)
                .hasMessageContaining("2019-02-09T09:00:00Z")
                .hasMessageContaining("--fresh");
        try (LocalCloud later = start(options.withClock(NINE.plusSeconds(1)))) {
            assertThat(later.clock().instant()).isEqualTo(NINE.plusSeconds(1));
        }
    }
}
