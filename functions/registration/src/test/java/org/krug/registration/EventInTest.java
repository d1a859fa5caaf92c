package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Settings;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An event of a test's own, with the desk, the settlement and the store over real DynamoDB Local. */
record EventInTest(Event event) {
    static EventInTest withSeats(int capacity) {
        return new EventInTest(TestEvents.published(capacity));
    }

    EventInTest nowWithSeats(int capacity) {
        return new EventInTest(TestEvents.with(event, capacity, event.status()));
    }

    static MemberId somebody() {
        return new MemberId(UUID.randomUUID());
    }

    static RegistrationStore store() {
        return TestCloud.shared().bean(RegistrationStore.class);
    }

    Outcome<Optional<Entry>> ask(RegistrationAction action, MemberId member, Instant now) {
        return TestCloud.shared()
                .bean(RegistrationDesk.class)
                .ask(new RegistrationRequest(action, event, member, now))
                .map(RegistrationDesk.Asked::entry);
    }

    Entry granted(RegistrationAction action, MemberId member, Instant now) {
        return ask(action, member, now).orRefuse().orElseThrow();
    }

    /** The refused action's state before. */
    String refused(RegistrationAction action, MemberId member, Instant now) {
        Outcome<Optional<Entry>> outcome = ask(action, member, now);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return String.valueOf(
                ((Outcome.Refused<Optional<Entry>>) outcome).refusal().about().get("state"));
    }

    /** Somebody who asked and confirmed. */
    MemberId confirmed(Instant now) {
        MemberId member = somebody();
        granted(RegistrationAction.REGISTER, member, now);
        granted(RegistrationAction.CONFIRM, member, now);
        return member;
    }

    /** Many who asked, written as the desk writes them. */
    void requested(List<MemberId> people, Instant now) {
        people.forEach(member -> assertThat(store().write(Transition.of(
                        Transition.Move.first(Entry.requested(event.id(), member, UUID.randomUUID(), now)))))
                .isInstanceOf(Transition.Written.Done.class));
    }

    List<MemberId> confirmed(int people, Instant now) {
        return IntStream.range(0, people).mapToObj(each -> confirmed(now)).toList();
    }

    void settleThrough(Instant moment) {
        TestCloud.shared().bean(Settlement.class).through(event, moment);
    }

    Entry entry(MemberId member) {
        return store().find(event.id(), member).orElseThrow();
    }

    RegistrationState state(MemberId member) {
        return entry(member).state();
    }

    Seats seats() {
        return store().seats(event.id());
    }

    /** What check-in writes when it lets somebody in. */
    void admitted(MemberId member, boolean walkIn, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(AdmissionItem.key(event.id(), member));
        item.put("state", AttributeValue.fromS(AdmissionItem.ADMITTED));
        item.put("walkIn", AttributeValue.fromBool(walkIn));
        item.put("at", AttributeValue.fromS(at.toString()));
        item.put("version", AttributeValue.fromN("1"));
        TestCloud.shared()
                .bean(DynamoDbClient.class)
                .putItem(p -> p.tableName(Settings.table("checkin")).item(item));
    }

    /** The counts are what the registrations say, and no more seats are held than there are. */
    void seatsAreTrue() {
        List<Entry> entries = store().ofEvent(event.id());
        long held = entries.stream().filter(entry -> entry.state().holdsSeat()).count();
        long waiting = entries.stream()
                .filter(entry -> entry.state() == RegistrationState.WAITLISTED
                        && !entry.door().walkedIn())
                .count();
        assertThat((long) seats().held()).isEqualTo(held).isLessThanOrEqualTo(event.capacity());
        assertThat((long) seats().waiting()).isEqualTo(waiting);
    }
}
