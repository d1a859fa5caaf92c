package org.krug.checkin;

import java.util.Optional;
import java.util.UUID;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.ScanKind;
import org.krug.events.Event;
import org.krug.registration.Registration;
import org.krug.registration.Registration.Entered;

/** A scan that is to be recorded; its code was found good. */
record Attempt(Event event, MemberId member, Scan.Source source, Scan.Times times, boolean unconfirmed, Nonce nonce) {

    /**
     * A scan's mark and what it marks.
     *
     * @param owner whose nonces these are: a device's, a phone's, or those of claims
     * @param content what was scanned; under one nonce it never changes
     */
    record Nonce(String owner, String value, String content) {
        /** The owner of claims, whose content is the person. */
        private static final String CLAIMS = "claim:";

        static Nonce ofClaim(UUID claim, MemberId person) {
            return new Nonce(CLAIMS, claim.toString(), person.toString());
        }

        /**
         * The mark of a refusal. A claim is spent by an admission alone, since a phone may be signed in as somebody else at first; each person
         * who is refused hears the same again. Anything else has one answer.
         */
        Nonce ofRefusal() {
            return owner.equals(CLAIMS) ? new Nonce(owner, value + ":" + content, content) : this;
        }
    }

    /**
     * The scan as the rules see it at its time.
     *
     * @param registration as it is when the scan arrives
     */
    Scan judged(Optional<Registration> registration) {
        DoorRules rules = new DoorRules(event);
        AtTheDoor door = source.kind() == ScanKind.WALK_IN
                ? rules.judgeWalkIn(registration, times.scannedAt())
                : rules.judge(registration, times.scannedAt());
        boolean lost = door.equals(new AtTheDoor.MayEnter(false)) && rules.lostBy(registration, times.receivedAt());
        Optional<Entered> now = rules.stateAt(registration, times.receivedAt());
        if (lost && times.online() && !isNoShow(now)) {
            // Whoever cancels and comes back with an address opened before has cancelled: the two never both win.
            door = new AtTheDoor.WrongState(now.map(Entered::state), now.map(Entered::at));
            lost = false;
        }
        return new Scan(member, source, times, door, new Scan.Marks(unconfirmed, lost), 0);
    }

    private static boolean isNoShow(Optional<Entered> state) {
        return state.filter(entered -> entered.state() == RegistrationState.NO_SHOW)
                .isPresent();
    }
}
