package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;

/** Every action in every state, before, at and after every deadline. */
class RulesTest {
    private static final Event EVENT = TestEvents.published(2);

    /** The moments between which nothing changes, each with a letter: the phase's first instant. */
    private static final Map<String, Instant> PHASES = Map.of(
            "before asked", TestEvents.ASKED.minusSeconds(1),
            "at asked", TestEvents.ASKED,
            "after due", TestEvents.DUE.plusSeconds(1),
            "before closes", TestEvents.CLOSES.minusMillis(1),
            "at closes", TestEvents.CLOSES,
            "before ends", TestEvents.ENDS.minusMillis(1));

    @ParameterizedTest(
            name = "{0} {1}: {2} before reconfirmation is asked, {3} from then on, {4} once registration is closed")
    @CsvSource({
        "REGISTER,    NONE,        REQUESTED,  REQUESTED,   closed",
        "REGISTER,    REQUESTED,   same,       same,        closed",
        "REGISTER,    REGISTERED,  same,       same,        closed",
        "REGISTER,    RECONFIRMED, same,       same,        closed",
        "REGISTER,    WAITLISTED,  same,       same,        closed",
        "REGISTER,    OFFERED,     same,       same,        closed",
        "REGISTER,    ATTENDED,    same,       same,        closed",
        "REGISTER,    CANCELLED,   REQUESTED,  REQUESTED,   closed",
        "REGISTER,    EXPIRED,     REQUESTED,  REQUESTED,   closed",
        "CONFIRM,     NONE,        no,         no,          no",
        "CONFIRM,     REQUESTED,   REGISTERED, RECONFIRMED, RECONFIRMED",
        "CONFIRM,     REGISTERED,  no,         no,          no",
        "CONFIRM,     RECONFIRMED, no,         no,          no",
        "CONFIRM,     WAITLISTED,  no,         no,          no",
        "CONFIRM,     OFFERED,     no,         no,          no",
        "CONFIRM,     ATTENDED,    no,         no,          no",
        "CONFIRM,     CANCELLED,   no,         no,          no",
        "CONFIRM,     EXPIRED,     no,         no,          no",
        "ACCEPT,      NONE,        no,         no,          no",
        "ACCEPT,      REQUESTED,   no,         no,          no",
        "ACCEPT,      REGISTERED,  no,         no,          no",
        "ACCEPT,      RECONFIRMED, no,         no,          no",
        "ACCEPT,      WAITLISTED,  no,         no,          no",
        "ACCEPT,      OFFERED,     REGISTERED, RECONFIRMED, RECONFIRMED",
        "ACCEPT,      ATTENDED,    no,         no,          no",
        "ACCEPT,      CANCELLED,   no,         no,          no",
        "ACCEPT,      EXPIRED,     no,         no,          no",
        "RECONFIRM,   NONE,        no,         no,          no",
        "RECONFIRM,   REQUESTED,   no,         no,          no",
        "RECONFIRM,   REGISTERED,  early,      RECONFIRMED, RECONFIRMED",
        "RECONFIRM,   RECONFIRMED, same,       same,        same",
        "RECONFIRM,   WAITLISTED,  no,         no,          no",
        "RECONFIRM,   OFFERED,     no,         no,          no",
        "RECONFIRM,   ATTENDED,    same,       same,        same",
        "RECONFIRM,   CANCELLED,   no,         no,          no",
        "RECONFIRM,   EXPIRED,     no,         no,          no",
        "CANCEL,      NONE,        no,         no,          no",
        "CANCEL,      REQUESTED,   CANCELLED,  CANCELLED,   CANCELLED",
        "CANCEL,      REGISTERED,  CANCELLED,  CANCELLED,   CANCELLED",
        "CANCEL,      RECONFIRMED, CANCELLED,  CANCELLED,   CANCELLED",
        "CANCEL,      WAITLISTED,  CANCELLED,  CANCELLED,   CANCELLED",
        "CANCEL,      OFFERED,     CANCELLED,  CANCELLED,   CANCELLED",
        "CANCEL,      ATTENDED,    no,         no,          no",
        "CANCEL,      CANCELLED,   no,         no,          no",
        "CANCEL,      EXPIRED,     no,         no,          no",
    })
    void anActionInAStateLeadsToWhatTheRulesSay(
            RegistrationAction action, String state, String early, String asked, String closed) {
        assertThat(outcome(action, state, PHASES.get("before asked"))).isEqualTo(early);
        assertThat(outcome(action, state, PHASES.get("at asked"))).isEqualTo(asked);
        assertThat(outcome(action, state, PHASES.get("after due"))).isEqualTo(asked);
        assertThat(outcome(action, state, PHASES.get("before closes"))).isEqualTo(asked);
        assertThat(outcome(action, state, PHASES.get("at closes"))).isEqualTo(closed);
        assertThat(outcome(action, state, PHASES.get("before ends"))).isEqualTo(closed);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void fromTheEndOnEverythingIsRefusedWithTheStateBefore(RegistrationAction action, String state) {
        for (Instant late : List.of(TestEvents.ENDS, TestEvents.ENDS.plusSeconds(1))) {
            Decision decision = Rules.decide(action, standing(state), EVENT, late);
            assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                assertThat(refused.refusal().type()).isEqualTo(ProblemType.EVENT_OVER);
                assertThat(refused.refusal().about().get("state")).hasToString(state);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void cancelledEventsAndDraftsAreRefused(RegistrationAction action, String state) {
        Event cancelled = TestEvents.with(EVENT, 2, Event.Status.CANCELLED);
        Event draft = TestEvents.with(EVENT, 2, Event.Status.DRAFT);
        assertThat(refusal(Rules.decide(action, standing(state), cancelled, TestEvents.ASKED)))
                .contains(ProblemType.EVENT_CANCELLED);
        assertThat(refusal(Rules.decide(action, standing(state), draft, TestEvents.ASKED)))
                .contains(ProblemType.EVENT_NOT_PUBLISHED);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingChangesForWhoWalkedIn(RegistrationAction action, String state) {
        Standing standing = standing(state);
        Decision decision = Rules.decide(
                action, new Standing(standing.state(), standing.since(), true), EVENT, TestEvents.NO_OFFERS);
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    static Stream<Arguments> everything() {
        return Stream.of(RegistrationAction.values())
                .flatMap(action -> Stream.concat(
                                Stream.of("NONE"),
                                Stream.of(RegistrationState.values()).map(Enum::name))
                        .map(state -> Arguments.of(action, state)));
    }

    @Test
    void anOfferIsGoodAtItsLastInstantAndNotAfterIt() {
        Instant until = TestEvents.ASKED;
        Entry offered = entry(RegistrationState.REGISTERED).offered(until.minusSeconds(60), until);
        assertThat(Standing.of(offered, EVENT.times(), until).name()).isEqualTo("OFFERED");
        assertThat(Standing.of(offered, EVENT.times(), until.plusMillis(1)))
                .isEqualTo(Standing.of(RegistrationState.EXPIRED, until));
    }

    @Test
    void reconfirmingIsPossibleAtTheInstantItIsDueAndNotAfterIt() {
        Entry registered = entry(RegistrationState.REGISTERED);
        assertThat(Standing.of(registered, EVENT.times(), TestEvents.DUE).name())
                .isEqualTo("REGISTERED");
        assertThat(Standing.of(registered, EVENT.times(), TestEvents.DUE.plusMillis(1)))
                .isEqualTo(Standing.of(RegistrationState.EXPIRED, TestEvents.DUE));
    }

    @Test
    void whoDidNotComeIsANoShowFromTheEndOn() {
        Entry reconfirmed = entry(RegistrationState.RECONFIRMED);
        assertThat(Standing.of(reconfirmed, EVENT.times(), TestEvents.ENDS.minusMillis(1))
                        .name())
                .isEqualTo("RECONFIRMED");
        assertThat(Standing.of(reconfirmed, EVENT.times(), TestEvents.ENDS))
                .isEqualTo(Standing.of(RegistrationState.NO_SHOW, TestEvents.ENDS));
    }

    @Test
    void aRequestNeverExpiresAndNeitherDoesWaiting() {
        assertThat(Standing.of(entry(RegistrationState.REQUESTED), EVENT.times(), Instant.MAX)
                        .name())
                .isEqualTo("REQUESTED");
        assertThat(Standing.of(
                                entry(RegistrationState.REQUESTED).waitlisted(7, TestEvents.ASKED),
                                EVENT.times(),
                                Instant.MAX)
                        .name())
                .isEqualTo("WAITLISTED");
    }

    @Test
    void whatIsPossibleNamesOnlyWhatWouldChangeSomething() {
        assertThat(Rules.possible(
                        Standing.of(RegistrationState.REGISTERED, TestEvents.INVITED), EVENT, TestEvents.ASKED))
                .containsExactly(RegistrationAction.RECONFIRM, RegistrationAction.CANCEL);
        assertThat(Rules.possible(Standing.NONE, EVENT, TestEvents.CLOSES)).isEmpty();
    }

    private static String outcome(RegistrationAction action, String state, Instant now) {
        Decision decision = Rules.decide(action, standing(state), EVENT, now);
        return switch (decision) {
            case Decision.Unchanged() -> "same";
            case Decision.Asks() -> "REQUESTED";
            case Decision.TakesSeat(var as) -> as.name();
            case Decision.KeepsSeat(var as) -> as.name();
            case Decision.Cancels() -> "CANCELLED";
            case Decision.Refused(var refusal) -> {
                assertThat(refusal.about().get("state")).hasToString(state);
                yield switch (refusal.type()) {
                    case REGISTRATION_CLOSED -> "closed";
                    case NOT_POSSIBLE_NOW -> "no";
                    case RECONFIRMATION_NOT_OPEN -> "early";
                    default -> refusal.type().name();
                };
            }
        };
    }

    private static Optional<ProblemType> refusal(Decision decision) {
        return decision instanceof Decision.Refused(var refusal) ? Optional.of(refusal.type()) : Optional.empty();
    }

    private static Standing standing(String state) {
        return "NONE".equals(state) ? Standing.NONE : Standing.of(RegistrationState.valueOf(state), TestEvents.INVITED);
    }

    private static Entry entry(RegistrationState state) {
        return Entry.requested(EVENT.id(), new MemberId(UUID.randomUUID()), UUID.randomUUID(), TestEvents.INVITED)
                .entered(state, TestEvents.INVITED);
    }
}
