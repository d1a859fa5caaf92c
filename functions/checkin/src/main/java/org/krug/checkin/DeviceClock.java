package org.krug.checkin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.checkin.CheckinStore.Contact;
import org.krug.contract.MemberId;

/** What the server knows of a device: when it was in contact, and how wrong its clock was then. */
final class DeviceClock {
    private final List<Contact> contacts;

    /** @param contacts the earliest first */
    DeviceClock(List<Contact> contacts) {
        this.contacts = contacts;
    }

    /**
     * A scan of the device's queue as the server can judge it.
     *
     * @param scannedAt by the server's clock, never later than its arrival
     * @param knownUpTo up to when the device knew the door; the epoch if it had never been in contact
     * @param steward who was signed in on the device at its last contact before the scan, if there was one
     * @param measured whether the clock had been measured before the scan
     */
    record Reading(Instant scannedAt, Instant knownUpTo, Optional<MemberId> steward, boolean measured) {}

    /**
     * @param deviceTime what the device's clock said at the scan
     * @param told up to when the device says that it knew the door
     */
    Reading read(Instant deviceTime, @Nullable Instant told, Instant now) {
        Optional<Contact> last = Optional.ofNullable(told).flatMap(this::lastUpTo);
        // Without a contact before the scan the clock may at least have been measured afterwards.
        Optional<Contact> measuredBy = last.or(() -> contacts.stream().findFirst());
        Instant corrected = measuredBy
                .map(contact -> plus(deviceTime, contact.offsetMillis()))
                .orElse(deviceTime);
        Instant scannedAt = earlier(corrected, now);
        return new Reading(
                scannedAt,
                last.map(Contact::at).map(at -> earlier(at, scannedAt)).orElse(Instant.EPOCH),
                last.map(Contact::steward),
                last.isPresent());
    }

    /** No device knows more than it was told. */
    private Optional<Contact> lastUpTo(Instant told) {
        return contacts.stream().filter(contact -> !contact.at().isAfter(told)).reduce((before, after) -> after);
    }

    private static Instant plus(Instant moment, long millis) {
        try {
            return moment.plusMillis(millis);
        } catch (DateTimeException | ArithmeticException absurd) {
            return moment;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
