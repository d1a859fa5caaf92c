package org.krug.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.NoRegistration;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.kernel.Refusal;

/** The rules of registration: who may do what in which state and when. Without storage and without a clock. */
final class Rules {
    private static final Set<RegistrationState> STARTS_ANEW =
            EnumSet.of(RegistrationState.CANCELLED, RegistrationState.EXPIRED);
    private static final Set<RegistrationState> CANCELLABLE = EnumSet.of(
            RegistrationState.REQUESTED,
            RegistrationState.WAITLISTED,
            RegistrationState.OFFERED,
            RegistrationState.REGISTERED,
            RegistrationState.RECONFIRMED);

    private Rules() {}

    /** What becomes of a request of somebody in this standing. */
    static Decision decide(RegistrationAction action, Standing standing, Event event, Instant now) {
        return switch (event.status()) {
            case DRAFT -> refused(ProblemType.EVENT_NOT_PUBLISHED, standing);
            case CANCELLED -> refused(ProblemType.EVENT_CANCELLED, standing, event, event.statusSince());
            case PUBLISHED -> {
                Instant ends = event.times().ends();
                yield now.isBefore(ends)
                        ? beforeTheEnd(action, standing, event, now)
                        : refused(ProblemType.EVENT_OVER, standing, event, ends);
            }
        };
    }

    private static Decision beforeTheEnd(RegistrationAction action, Standing standing, Event event, Instant now) {
        Instant closes = event.times().registrationCloses();
        if (action == RegistrationAction.REGISTER && !now.isBefore(closes)) {
            return refused(ProblemType.REGISTRATION_CLOSED, standing, event, closes);
        }
        return standing.walkedIn() ? new Decision.Unchanged() : byState(action, standing, event, now);
    }

    private static Decision byState(RegistrationAction action, Standing standing, Event event, Instant now) {
        return switch (action) {
            case REGISTER ->
                standing.state().map(STARTS_ANEW::contains).orElse(true)
                        ? new Decision.Asks()
                        : new Decision.Unchanged();
            case CONFIRM ->
                standing.is(RegistrationState.REQUESTED)
                        ? new Decision.TakesSeat(confirmedAs(event, now))
                        : notPossible(standing, event);
            case ACCEPT ->
                standing.is(RegistrationState.OFFERED)
                        ? new Decision.KeepsSeat(confirmedAs(event, now))
                        : notPossible(standing, event);
            case RECONFIRM -> reconfirm(standing, event, now);
            case CANCEL ->
                standing.state().filter(CANCELLABLE::contains).isPresent()
                        ? new Decision.Cancels()
                        : notPossible(standing, event);
        };
    }

    private static Decision reconfirm(Standing standing, Event event, Instant now) {
        if (standing.is(RegistrationState.RECONFIRMED) || standing.is(RegistrationState.ATTENDED)) {
            return new Decision.Unchanged();
        }
        if (!standing.is(RegistrationState.REGISTERED)) {
            return notPossible(standing, event);
        }
        Instant asked = event.times().reconfirmationAsked();
        return now.isBefore(asked)
                ? refused(ProblemType.RECONFIRMATION_NOT_OPEN, standing, event, asked)
                : new Decision.KeepsSeat(RegistrationState.RECONFIRMED);
    }

    /** From the moment reconfirmation is asked on, one confirmation is both. */
    private static RegistrationState confirmedAs(Event event, Instant now) {
        return now.isBefore(event.times().reconfirmationAsked())
                ? RegistrationState.REGISTERED
                : RegistrationState.RECONFIRMED;
    }

    /** What would change something now, in the order of {@link RegistrationAction}. */
    static List<RegistrationAction> possible(Standing standing, Event event, Instant now) {
        return Arrays.stream(RegistrationAction.values())
                .filter(action -> decide(action, standing, event, now) instanceof Decision.Granted)
                .toList();
    }

    private static Decision notPossible(Standing standing, Event event) {
        return standing.state().isPresent()
                ? refused(ProblemType.NOT_POSSIBLE_NOW, standing, event, standing.since())
                : refused(ProblemType.NOT_POSSIBLE_NOW, standing);
    }

    private static Decision refused(ProblemType type, Standing standing, Event event, Instant since) {
        return new Decision.Refused(about(type, standing).since(since, event.zone()));
    }

    private static Decision refused(ProblemType type, Standing standing) {
        return new Decision.Refused(about(type, standing));
    }

    private static Refusal about(ProblemType type, Standing standing) {
        return standing.state()
                .map(state -> Refusal.of(type).with("state", state))
                .orElseGet(() -> Refusal.of(type).with("state", NoRegistration.NONE));
    }
}
