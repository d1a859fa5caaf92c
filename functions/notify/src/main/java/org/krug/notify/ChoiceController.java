package org.krug.notify;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.notify.MailChoices;
import org.krug.contract.notify.NotificationChoices;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.members.Identities;

/** How the caller wants to be told things. */
@Tag(name = "Notify")
@Controller("/me/notifications")
@SerdeImport(NotificationChoices.class)
@SerdeImport(MailChoices.class)
final class ChoiceController {
    private final Identities identities;
    private final ChoiceStore store;

    ChoiceController(Identities identities, ChoiceStore store) {
        this.identities = identities;
        this.store = store;
    }

    /** What the caller has chosen; what is off in one club shows as off. */
    @Get
    NotificationChoices view(Caller caller) {
        return members(caller).map(this::chosen).map(ChoiceViews::of).orRefuse();
    }

    /** Chooses for all clubs that the caller is in now; in one they join later everything is on until they choose again. */
    @Put
    NotificationChoices choose(@Body NotificationChoices asked, Caller caller) {
        return members(caller)
                .map(members -> {
                    store.put(members, ChoiceViews.read(asked));
                    return ChoiceViews.of(chosen(members));
                })
                .orRefuse();
    }

    private Choices chosen(Collection<MemberId> members) {
        return members.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .reduce(Choices::and)
                .orElse(Choices.NONE);
    }

    private Outcome<Collection<MemberId>> members(Caller caller) {
        return caller.signedIn()
                .map(identities::of)
                .then(clubs -> clubs.isEmpty() ? Outcome.refused(ProblemType.NOT_BOUND) : Outcome.done(clubs.values()));
    }
}
