package org.krug.notify;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.contract.registration.RegistrationAction;

/** What a letter is about, and the answer that its reader can give at once. */
enum Kind {
    /** To all members of the club when registration opens. */
    INVITATION(RegistrationAction.REGISTER),
    /** Please confirm what you asked for. */
    CONFIRM(RegistrationAction.CONFIRM),
    /** You have a seat; a second confirmation will be asked. */
    SEAT(RegistrationAction.CANCEL),
    /** You have a seat and nothing more to do. */
    SEAT_FOR_SURE(RegistrationAction.CANCEL),
    WAITLIST(RegistrationAction.CANCEL),
    /** A seat is kept for you for a while. */
    OFFER(RegistrationAction.ACCEPT),
    /** Please confirm a second time. */
    RECONFIRM(RegistrationAction.RECONFIRM),
    /** No second confirmation came. */
    NOT_RECONFIRMED,
    /** The offered seat was not taken in time. */
    OFFER_OVER,
    TIME_CHANGED(RegistrationAction.CANCEL),
    PLACE_CHANGED(RegistrationAction.CANCEL),
    TIME_AND_PLACE_CHANGED(RegistrationAction.CANCEL),
    EVENT_CANCELLED,
    /** To those who have a seat, a day before. */
    TOMORROW(RegistrationAction.CANCEL),
    SURVEY,
    /** What organisers wrote to the event's people, in their own words. */
    MESSAGE,
    /** To stewards and organisers: somebody was let in twice. It lies in the inbox only, and is pushed. */
    DOUBLE_ADMISSION,
    /** Mail to the address came back, or was called spam: it lies in the inbox only. */
    MAIL_STOPPED;

    private final Optional<RegistrationAction> reply;

    Kind() {
        reply = Optional.empty();
    }

    Kind(RegistrationAction reply) {
        this.reply = Optional.of(reply);
    }

    Optional<RegistrationAction> reply() {
        return reply;
    }

    /** Whether it is written as a letter at all. */
    boolean isLetter() {
        return this != MAIL_STOPPED && this != DOUBLE_ADMISSION;
    }

    /** A number for links: never given to another kind, so that links in old letters stay what they are. */
    byte code() {
        return (byte)
                switch (this) {
                    case INVITATION -> 1;
                    case SEAT_FOR_SURE -> 2;
                    case WAITLIST -> 3;
                    case SURVEY -> 4;
                    case TOMORROW -> 5;
                    case MESSAGE -> 6;
                    default -> 0;
                };
    }

    static Optional<Kind> ofCode(byte code) {
        return Stream.of(values())
                .filter(kind -> code != 0 && kind.code() == code)
                .findFirst();
    }

    /** Whether a reader may do without the mail: it asks for no answer, and nothing is lost with it. */
    boolean mayBeTurnedOff() {
        return switch (this) {
            case INVITATION, SEAT_FOR_SURE, WAITLIST, TOMORROW, SURVEY, MESSAGE -> true;
            default -> false;
        };
    }

    /** Whether devices are pushed; what only answers what somebody just did is not. */
    boolean isPushed() {
        return switch (this) {
            case CONFIRM, SEAT, SEAT_FOR_SURE, WAITLIST -> false;
            default -> true;
        };
    }

    /** The beginning of its texts' keys, such as {@code offer-over}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
