package org.krug.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.registration.Registration;

/** The door's table: scans that never change, and the admissions they amount to. All reads are strongly consistent. */
interface CheckinStore {

    Optional<Standing> standing(EventId event, MemberId member);

    List<Standing> standings(EventId event);

    /** Some standings in the order of the members' ids. */
    List<Standing> standings(EventId event, int most, Optional<MemberId> after);

    List<Recorded> scans(EventId event, MemberId member);

    List<Recorded> scans(EventId event);

    /** The people of whom a scan was {@linkplain Recorded#isNoted noted}, or whose admission was taken back. */
    Set<MemberId> noted(EventId event);

    /** The standings of some people, where they have one. */
    List<Standing> standings(EventId event, Set<MemberId> people);

    /** What was recorded under a nonce before, if anything. */
    Optional<Earlier> earlier(EventId event, Attempt.Nonce nonce);

    /** A scan that was recorded before. */
    Recorded scan(CheckinKey key);

    /** Writes a scan and what it does to the admission, all or nothing. */
    Written write(Entry entry, Once<Recorded> once);

    /** Takes an admission back and leaves a trace; false if it changed meanwhile. */
    boolean undo(TakenBack back, Once<Standing> once);

    void keep(EventId event, Contact contact, Once<Contact> once);

    /** The contacts of all devices with a steward. */
    List<Contact> contacts(EventId event, MemberId steward);

    /** A device's contacts, the earliest first. */
    List<Contact> contacts(EventId event, String device);

    /**
     * What is to be written.
     *
     * @param standing what it does to the admission, absent if it does not depend on it
     * @param basis the registration has to be still the one that was judged, where that matters
     */
    record Entry(
            EventId event, Recorded recorded, Attempt.Nonce nonce, Optional<Move> standing, Optional<Basis> basis) {}

    /** The registration that was judged, absent for somebody without one. */
    record Basis(Optional<Registration> registration) {}

    /** The admission as it was read, still so when this is written, and as it is afterwards. */
    record Move(Optional<Standing> before, Optional<Standing> after) {}

    /** An admission as it was read and as it was taken back, and by whom. */
    record TakenBack(EventId event, Standing standing, Standing undone, MemberId by) {}

    /** What came of writing. */
    sealed interface Written {
        record Done() implements Written {}

        /** There is something under this nonce already. */
        record Repeated() implements Written {}

        /** The admission is not as it was read. */
        record StandingMoved(Optional<Standing> now) implements Written {}

        record RegistrationMoved() implements Written {}
    }

    /** @param same whether it is the same scan */
    record Earlier(Recorded recorded, boolean same) {}

    /**
     * A device was in contact.
     *
     * @param at the server's time, which the device was told
     * @param offsetMillis server's clock minus the device's
     * @param steward who was signed in on the device
     */
    record Contact(String device, Instant at, long offsetMillis, MemberId steward) {}
}
