package org.krug.notify;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.krug.checkin.DoubleAdmission;
import org.krug.events.Events;
import org.krug.members.Staff;

/** Tells those who work at an event what happened at its door. */
@Singleton
final class DoorLetters {
    private final Events events;
    private final Staff staff;
    private final Delivery delivery;

    DoorLetters(Events events, Staff staff, Delivery delivery) {
        this.events = events;
        this.staff = staff;
        this.delivery = delivery;
    }

    /** Somebody was let in twice. Who it was and where, the door's report shows; it is not told here. */
    void doubled(DoubleAdmission twice) {
        events.find(twice.event())
                .ifPresent(event -> delivery.sendAll(staff.stewards(event.club(), event.id()).stream()
                        .map(member -> Letter.of(Kind.DOUBLE_ADMISSION, event, member, twice.seenAt())
                                .version(number(twice))
                                .with("first", twice.first())
                                .with("second", twice.second()))
                        .toList()));
    }

    /** The same for the same two scans, whatever else is told of them. */
    private static long number(DoubleAdmission twice) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((twice.member() + " " + twice.scan()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> 1;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This platform has no SHA-256", missing);
        }
    }
}
