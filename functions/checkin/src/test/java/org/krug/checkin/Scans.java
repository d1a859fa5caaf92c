package org.krug.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.ScanKind;

/** Builds scans of one person, minutes after noon. */
final class Scans {
    static final Instant NOON = Instant.parse("2019-02-09T12:00:00Z");
    private static final MemberId SOMEBODY = new MemberId(new UUID(1, 2));

    private Scans() {}

    static Instant minute(long minutes) {
        return NOON.plusSeconds(minutes * 60);
    }

    static Scan online(String device, long at) {
        return scan(device, at, at, at, new AtTheDoor.MayEnter(false));
    }

    static Scan offline(String device, long at, long since, long until) {
        return scan(device, at, until, since, new AtTheDoor.MayEnter(false));
    }

    static Scan refusedOnline(String device, long at) {
        return scan(
                device,
                at,
                at,
                at,
                new AtTheDoor.WrongState(Optional.of(RegistrationState.WAITLISTED), Optional.of(NOON)));
    }

    static Scan scan(String device, long at, long received, long known, AtTheDoor door) {
        String nonce = device + "-" + at + "-" + received + "-" + known + "-" + door.admits();
        return new Scan(
                SOMEBODY,
                new Scan.Source(ScanKind.TICKET, device, at, nonce, Optional.empty()),
                new Scan.Times(minute(at), Optional.empty(), minute(received), minute(known), received == known),
                door,
                new Scan.Marks(false, false),
                0);
    }
}
