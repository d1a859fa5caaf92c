package org.krug.registration;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;

/** The caller's own place at an event. */
@Tag(name = "Registration")
@Controller("/clubs/{clubId}/events/{eventId}/registration")
@SerdeImport(RegistrationAnswer.class)
@SerdeImport(RegistrationAnswer.Times.class)
final class RegistrationController {
    private final EventAccess access;
    private final RegistrationDesk desk;
    private final RegistrationAnswers answers;
    private final Requests requests;

    RegistrationController(EventAccess access, RegistrationDesk desk, RegistrationAnswers answers, Requests requests) {
        this.access = access;
        this.desk = desk;
        this.answers = answers;
        this.requests = requests;
    }

    /** How the caller's place stands and what they can do now. */
    @Get
    RegistrationAnswer mine(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return access.member(clubId, eventId, caller)
                .map(seen -> answers.of(seen.event(), seen.view().entry(), caller.now()))
                .orRefuse();
    }

    /** Asks for a place; takes none yet. Asking again changes nothing, except after a cancelled or expired registration. */
    @Post
    RegistrationAnswer register(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return ask(RegistrationAction.REGISTER, clubId, eventId, caller);
    }

    /** Says "I will come": a seat when one is free and nobody waits, else the last place on the waitlist. */
    @Post("/confirmation")
    RegistrationAnswer confirm(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return ask(RegistrationAction.CONFIRM, clubId, eventId, caller);
    }

    /** Takes the seat that was offered. */
    @Post("/acceptance")
    RegistrationAnswer accept(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return ask(RegistrationAction.ACCEPT, clubId, eventId, caller);
    }

    /** Says "I will come" again, once that is asked. */
    @Post("/reconfirmation")
    RegistrationAnswer reconfirm(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return ask(RegistrationAction.RECONFIRM, clubId, eventId, caller);
    }

    /** Gives the place up. A seat goes at once to the first who waits. */
    @Post("/cancellation")
    RegistrationAnswer cancel(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return ask(RegistrationAction.CANCEL, clubId, eventId, caller);
    }

    private RegistrationAnswer ask(RegistrationAction action, String clubId, String eventId, Caller caller) {
        return access.member(clubId, eventId, caller)
                .then(seen -> requests.once(
                        caller,
                        requests.<RegistrationDesk.Asked, RegistrationAnswer>json(
                                RegistrationAnswer.class, asked -> answers.of(seen.event(), asked, caller.now())),
                        once -> desk.ask(
                                new RegistrationRequest(action, seen.event(), seen.member(), caller.now()),
                                seen.view(),
                                once)))
                .orRefuse();
    }
}
