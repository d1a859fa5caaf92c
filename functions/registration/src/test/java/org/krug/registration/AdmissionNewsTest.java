package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.kernel.Change;
import org.krug.kernel.Settings;
import org.krug.testkit.FakeDeadlines;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What check-in's and registration's own streams do, record by record as they come. */
@OnLocalStackToo
class AdmissionNewsTest {
    private static final Instant SCANNED = TestEvents.NO_OFFERS.plusSeconds(60);

    @BeforeAll
    static void functions() {
        TestCloud.shared();
        System.setProperty("REGISTRATION_DEADLINES", "arn:aws:lambda:eu-central-1:1:function:deadlines");
    }

    @Test
    void anAdmissionMakesTheRegistrationAttendedAndTakingItBackUndoesThat() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId guest = meeting.confirmed(TestEvents.ASKED);

        tell(meeting, guest, admission("ADMITTED", false, 1));
        tell(meeting, guest, admission("ADMITTED", false, 1));
        assertThat(meeting.entry(guest).registration().history().getLast())
                .isEqualTo(new Registration.Entered(RegistrationState.ATTENDED, SCANNED));

        tell(meeting, guest, admission("UNDONE", false, 2));
        assertThat(meeting.state(guest)).isEqualTo(RegistrationState.RECONFIRMED);
        meeting.seatsAreTrue();
    }

    @Test
    void reorderedAndLateRecordsEndInTheLastState() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId guest = meeting.confirmed(TestEvents.ASKED);

        tell(meeting, guest, admission("UNDONE", false, 2));
        tell(meeting, guest, admission("ADMITTED", false, 1));
        assertThat(meeting.state(guest)).isEqualTo(RegistrationState.RECONFIRMED);

        tell(meeting, guest, admission("ADMITTED", false, 3));
        tell(meeting, guest, admission("UNDONE", false, 2));
        assertThat(meeting.state(guest)).isEqualTo(RegistrationState.ATTENDED);
    }

    @Test
    void anEarlierScanMovesTheArrival() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId guest = meeting.confirmed(TestEvents.ASKED);
        tell(meeting, guest, admission("ADMITTED", false, 1));
        Instant earlier = SCANNED.minusSeconds(30);
        tell(meeting, guest, admission("ADMITTED", false, 2, earlier));
        assertThat(meeting.entry(guest).since()).isEqualTo(earlier);
        assertThat(meeting.entry(guest).registration().history()).hasSize(3);
    }

    @Test
    void aLostRegistrationStaysLost() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId guest = meeting.confirmed(TestEvents.ASKED);
        meeting.granted(RegistrationAction.CANCEL, guest, SCANNED.plusSeconds(1));
        tell(meeting, guest, admission("ADMITTED", false, 1));
        assertThat(meeting.state(guest)).isEqualTo(RegistrationState.CANCELLED);
    }

    @Test
    void whoWalkedInWaitsNoMoreAndWaitsAgainWhenItIsTakenBack() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(TestEvents.ASKED);
        MemberId walkIn = meeting.confirmed(TestEvents.ASKED);
        MemberId behind = meeting.confirmed(TestEvents.ASKED);

        tell(meeting, walkIn, admission("ADMITTED", true, 1));
        meeting.seatsAreTrue();
        assertThat(meeting.granted(RegistrationAction.CANCEL, walkIn, SCANNED).state())
                .isEqualTo(RegistrationState.WAITLISTED);
        assertThat(EventInTest.store().firstWaiting(meeting.event().id()).map(Entry::member))
                .contains(behind);

        tell(meeting, walkIn, admission("UNDONE", true, 2));
        meeting.seatsAreTrue();
        meeting.granted(RegistrationAction.CANCEL, holder, TestEvents.DUE);
        assertThat(meeting.state(walkIn)).isEqualTo(RegistrationState.OFFERED);
        meeting.seatsAreTrue();
    }

    @Test
    void aWalkInWithoutARegistrationLeavesNoTrace() {
        EventInTest meeting = EventInTest.withSeats(1);
        tell(meeting, EventInTest.somebody(), admission("ADMITTED", true, 1));
        assertThat(EventInTest.store().ofEvent(meeting.event().id())).isEmpty();
    }

    @Test
    void offersThatEndInTheSameSecondShareADeadline() {
        EventInTest meeting = EventInTest.withSeats(2);
        List<MemberId> holders = meeting.confirmed(2, TestEvents.INVITED);
        List<MemberId> waiting = meeting.confirmed(2, TestEvents.INVITED);
        holders.forEach(holder -> meeting.granted(
                RegistrationAction.CANCEL, holder, TestEvents.INVITED.plusMillis(holder.hashCode() & 0x1ff)));
        waiting.forEach(member -> react("registration", EntryItem.toDocument(meeting.entry(member))));

        var pending = TestCloud.shared()
                .bean(FakeDeadlines.class)
                .pendingFor(meeting.event().id().toString());
        assertThat(pending).hasSize(1).allSatisfy(deadline -> {
            assertThat(deadline.name()).hasSizeLessThanOrEqualTo(64);
            assertThat(deadline.at()).isEqualTo(Instant.parse("2030-01-28T22:00:01Z"));
            assertThat(deadline.input()).contains("\"at\":\"2030-01-28T22:00:01Z\"");
        });
    }

    private static Map<String, AttributeValue> admission(String state, boolean walkIn, int version) {
        return admission(state, walkIn, version, SCANNED);
    }

    private static Map<String, AttributeValue> admission(String state, boolean walkIn, int version, Instant at) {
        return Map.of(
                "state", AttributeValue.fromS(state),
                "walkIn", AttributeValue.fromBool(walkIn),
                "version", AttributeValue.fromN(Integer.toString(version)),
                "at", AttributeValue.fromS(at.toString()));
    }

    private static void tell(EventInTest meeting, MemberId member, Map<String, AttributeValue> admission) {
        Map<String, AttributeValue> item = new HashMap<>(admission);
        item.putAll(AdmissionItem.key(meeting.event().id(), member));
        react("checkin", EnhancedDocument.fromAttributeValueMap(item));
    }

    private static void react(String table, EnhancedDocument after) {
        TestCloud.shared()
                .bean(StreamReactions.class)
                .to(new Change(
                        Settings.table(table),
                        new Change.Key(after.getString("pk"), after.getString("sk")),
                        Optional.empty(),
                        Optional.of(after),
                        SCANNED.plusSeconds(1)));
    }
}
