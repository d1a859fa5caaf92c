package org.krug.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Once;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps registrations and the count of seats. All reads are strongly consistent but {@link #ofMember}. */
interface RegistrationStore {

    /** One person's registration beside the event's seats. */
    record View(Optional<Entry> entry, Seats seats) {}

    /** Both in one request. */
    View view(EventId event, MemberId member);

    /** Both, to be read together with other things. */
    Lookup<View> viewing(EventId event, MemberId member);

    Optional<Entry> find(EventId event, MemberId member);

    /** The same, to be read together with other things. */
    Lookup<Optional<Entry>> lookup(EventId event, MemberId member);

    /** Those of the given members who have a registration. */
    List<Entry> findAll(EventId event, Collection<MemberId> members);

    Optional<Entry> byTicket(EventId event, UUID ticket);

    List<Entry> ofEvent(EventId event);

    /** At most {@code most} registrations in the order of member ids, those after the given one. */
    List<Entry> page(EventId event, Optional<MemberId> after, int most);

    /** A person's registrations for all events, perhaps a moment behind. */
    List<Entry> ofMember(MemberId member);

    Seats seats(EventId event);

    Optional<Entry> firstWaiting(EventId event);

    /** How many wait before this place; no more than {@code most} are counted. */
    int waitingBefore(EventId event, long place, int most);

    /** The open offer that ends first. */
    Optional<Entry> firstOffer(EventId event);

    /** Draws the next number of the waitlist; each is drawn once. */
    long drawPlace(EventId event);

    Transition.Written write(Transition transition);

    /** The same for a person who asked for it; what was done is the registration of the first move. */
    Transition.Written write(Transition transition, Once<Optional<Entry>> once);

    /** Remembers that those who did not reconfirm by this due time have lost their seats. */
    void reconfirmationSettled(EventId event, Instant due);

    /** A condition for a transaction: the registration is still the one that was read. */
    TransactWriteItem unchanged(Registration registration);

    /** A condition for a transaction: there is no registration. */
    TransactWriteItem absent(EventId event, MemberId member);

    /** Reads a stream's item, absent when it is something else. */
    Optional<Entry> fromItem(EnhancedDocument item);
}
