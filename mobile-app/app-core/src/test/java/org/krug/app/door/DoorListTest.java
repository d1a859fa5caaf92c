package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.app.door.OfflineVerdict.AlreadyAdmitted;
import org.krug.app.door.OfflineVerdict.Reason;
import org.krug.contract.EventId;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;

class DoorListTest {
    private static final Instant NOON = Instant.parse("2030-02-09T12:00:00Z");
    private static final Instant OPEN = NOON.minus(Duration.ofHours(1));
    private static final Instant ENDS = NOON.plus(Duration.ofHours(3));
    private static final EventId EVENT = new EventId(UUID.randomUUID());
    private static final UUID TICKET = UUID.randomUUID();
    private static final String ENTRY =
            DoorEntry.of(new TicketIds(EVENT, TICKET)).mark();
    private static final Instant SINCE = NOON.minusSeconds(600);
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
    private static final SigningKey PHONE = SigningKey.generate(new SecureRandom());
    private static final String ISSUED = TicketCode.issueRotating(new TicketIds(EVENT, TICKET), PHONE.verifyKey(), KEY);

    private static DoorList list(RegistrationState state, boolean admitted) {
        return DoorList.of(EVENT, knowledge(KEY.verifyKey().text(), state, admitted))
                .orElseThrow();
    }

    private static DoorKnowledge knowledge(String key, RegistrationState state, boolean admitted) {
        return new DoorKnowledge(
                NOON,
                0,
                key,
                false,
                OPEN,
                ENDS,
                List.of(new DoorKnowledge.Ticket(
                        ENTRY,
                        state.name(),
                        admitted,
                        admitted ? SINCE : null,
                        admitted ? AdmittedBy.ANOTHER_DEVICE : null)));
    }

    private static OfflineVerdict judged(DoorList list, String code, Instant now) {
        return list.judge(code, now, ticket -> Optional.empty());
    }

    private static String shown(Instant at) {
        return TicketCode.rotate(ISSUED, PHONE, at);
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void reconfirmedOneIsLetInAndNobodyElse(RegistrationState state) {
        OfflineVerdict verdict = judged(list(state, false), shown(NOON), NOON);

        boolean entitled = state == RegistrationState.RECONFIRMED || state == RegistrationState.ATTENDED;
        assertThat(verdict)
                .isEqualTo(
                        entitled
                                ? new OfflineVerdict.Admitted()
                                : new OfflineVerdict.Refused(Reason.STATE, Optional.of(state), Optional.empty()));
    }

    @Test
    void whoIsInIsNotLetInAgain() {
        AlreadyAdmitted elsewhere = new AlreadyAdmitted(Optional.of(SINCE), AdmittedBy.ANOTHER_DEVICE);
        assertThat(judged(list(RegistrationState.ATTENDED, true), shown(NOON), NOON))
                .isEqualTo(elsewhere);
        AlreadyAdmitted here = new AlreadyAdmitted(Optional.of(NOON.minusSeconds(60)), AdmittedBy.THIS_DEVICE);
        assertThat(seen(list(RegistrationState.RECONFIRMED, false), here)).isEqualTo(here);
        assertThat(seen(list(RegistrationState.ATTENDED, true), here)).isEqualTo(here);
        AlreadyAdmitted heard = new AlreadyAdmitted(Optional.of(NOON), AdmittedBy.ANOTHER_DEVICE);
        assertThat(seen(list(RegistrationState.RECONFIRMED, false), heard)).isEqualTo(heard);
        assertThat(seen(list(RegistrationState.ATTENDED, true), heard)).isEqualTo(elsewhere);
    }

    private static OfflineVerdict seen(DoorList list, AlreadyAdmitted before) {
        return list.judge(shown(NOON), NOON, entry -> Optional.of(before).filter(seen -> entry.equals(ENTRY)));
    }

    @Test
    void hoursOfTheDoorComeFirstAndHoldToTheSecond() {
        DoorList list = list(RegistrationState.CANCELLED, false);
        Instant early = OPEN.minusSeconds(1);

        assertThat(judged(list, shown(early), early))
                .isEqualTo(new OfflineVerdict.Refused(Reason.TOO_EARLY, Optional.empty(), Optional.of(OPEN)));
        assertThat(judged(list, shown(ENDS), ENDS))
                .isEqualTo(new OfflineVerdict.Refused(Reason.DOORS_CLOSED, Optional.empty(), Optional.of(ENDS)));
        DoorList good = list(RegistrationState.RECONFIRMED, false);
        assertThat(judged(good, shown(OPEN), OPEN).letsIn()).isTrue();
        assertThat(judged(good, shown(ENDS.minusSeconds(1)), ENDS.minusSeconds(1))
                        .letsIn())
                .isTrue();
    }

    @Test
    void ticketIssuedAfterTheContactIsNotOnTheList() {
        String other = TicketCode.issueRotating(new TicketIds(EVENT, UUID.randomUUID()), PHONE.verifyKey(), KEY);

        assertThat(judged(list(RegistrationState.RECONFIRMED, false), TicketCode.rotate(other, PHONE, NOON), NOON))
                .isEqualTo(new OfflineVerdict.Refused(Reason.NOT_ON_LIST, Optional.empty(), Optional.empty()));
    }

    @Test
    void codesFaultsAreTold() {
        DoorList list = list(RegistrationState.RECONFIRMED, false);
        SigningKey forger = SigningKey.generate(new SecureRandom());
        String forged = TicketCode.issueRotating(new TicketIds(EVENT, TICKET), PHONE.verifyKey(), forger);
        String printed = TicketCode.issueStatic(new TicketIds(EVENT, TICKET), KEY);

        assertThat(fault(list, "https://example.org")).isEqualTo(CodeFault.MALFORMED);
        assertThat(fault(list, ISSUED)).isEqualTo(CodeFault.NOT_ROTATED);
        assertThat(fault(list, TicketCode.rotate(forged, PHONE, NOON))).isEqualTo(CodeFault.FORGED);
        assertThat(fault(list, printed)).isEqualTo(CodeFault.STATIC_NOT_ALLOWED);
        assertThat(judged(list, shown(NOON.minusSeconds(90)), NOON))
                .isEqualTo(new OfflineVerdict.Faulty(CodeFault.STALE, Optional.of(NOON.minusSeconds(90))));
    }

    private static CodeFault fault(DoorList list, String code) {
        return ((OfflineVerdict.Faulty) judged(list, code, NOON)).fault();
    }

    @Test
    void listWithoutASoundKeyIsNone() {
        assertThat(DoorList.of(EVENT, knowledge("key", RegistrationState.RECONFIRMED, false)))
                .isEmpty();
    }
}
