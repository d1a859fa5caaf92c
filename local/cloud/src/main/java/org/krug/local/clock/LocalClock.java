package org.krug.local.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The local cloud's time: it runs along with the machine's, shifted, or stands still where somebody has set it. */
public final class LocalClock implements InstantSource {
    /** Dates of HTTP and of tokens are written with four digits. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final InstantSource machine;
    private volatile Setting setting;
    private volatile Runnable afterChange = () -> {};

    private record Setting(Duration shift, Optional<Instant> standing) {}

    private LocalClock(InstantSource machine, Setting setting) {
        this.machine = machine;
        this.setting = setting;
    }

    /** A clock that runs with the machine's. */
    public static LocalClock running() {
        return new LocalClock(Clock.systemUTC(), new Setting(Duration.ZERO, Optional.empty()));
    }

    /**
     * A time that a clock here can be set to.
     *
     * @throws DateTimeException when it can't
     */
    public static Instant settable(Instant wanted) {
        if (wanted.isBefore(Instant.EPOCH) || wanted.isAfter(LAST)) {
            throw new DateTimeException("The clock goes from 1970 to 9999.");
        }
        return wanted;
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        return now.standing().orElseGet(() -> machine.instant().plus(now.shift()));
    }

    /** Stops the clock at an instant. */
    public void standAt(Instant instant) {
        set(new Setting(Duration.between(machine.instant(), instant), Optional.of(instant)));
    }

    /** Lets the clock run on from an instant. */
    public void runFrom(Instant instant) {
        set(new Setting(Duration.between(machine.instant(), instant), Optional.empty()));
    }

    /** Whether the clock stands still. */
    public boolean stands() {
        return setting.standing().isPresent();
    }

    /** How far this clock is ahead of the machine's; negative when it is behind. While it stands, as it was when it was stopped. */
    public Duration shift() {
        return setting.shift();
    }

    /** Lets somebody know of each time that the clock is set; one at most. */
    public void onChange(Runnable told) {
        afterChange = told;
    }

    private void set(Setting chosen) {
        setting = chosen;
        afterChange.run();
    }
}
