package org.krug.members;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.members.ConsentHistory;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.GiveConsent;
import org.krug.contract.members.SetConsentText;
import org.krug.kernel.Answering;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;

/** Consent to the processing of personal data: a document apart from everything else, which every member gives or withdraws for themself. */
@Controller("/clubs/{clubId}/consent")
@Tag(name = "Privacy")
@SerdeImport(ConsentView.class)
@SerdeImport(ConsentHistory.class)
@SerdeImport(ConsentHistory.Act.class)
@SerdeImport(GiveConsent.class)
@SerdeImport(SetConsentText.class)
final class ConsentController {
    private final Memberships memberships;
    private final Consents consents;
    private final Requests requests;

    ConsentController(Memberships memberships, Consents consents, Requests requests) {
        this.memberships = memberships;
        this.consents = consents;
        this.requests = requests;
    }

    private Answering<ConsentView, ConsentView> answering() {
        return requests.json(ConsentView.class, view -> view);
    }

    /** The club's text as it is now, and how the caller stands to it. */
    @Get
    ConsentView read(@PathVariable String clubId, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(self -> consents.read(self, caller.language()))
                .orRefuse();
    }

    /** Agrees to the text that was read. Repeating it changes nothing. */
    @Post
    ConsentView give(@PathVariable String clubId, @Body GiveConsent asked, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(self -> requests.once(caller, answering(), once -> consents.give(self, asked, caller, once)))
                .orRefuse();
    }

    /** Withdraws: the club writes no letters any more, and the answer says how to have everything erased. Repeating it changes nothing. */
    @Post(value = "/withdrawal", consumes = "*/*")
    ConsentView withdraw(@PathVariable String clubId, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(self -> requests.once(caller, answering(), once -> consents.withdraw(self, caller, once)))
                .orRefuse();
    }

    /** All that the caller said so far, with the texts that it was said to. */
    @Get("/history")
    ConsentHistory history(@PathVariable String clubId, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .map(consents::history)
                .orRefuse();
    }

    /** Gives the club a new text; for owners. Earlier ones stay, for people agreed to them. */
    @Put("/text")
    ConsentView publish(@PathVariable String clubId, @Body SetConsentText asked, Caller caller) {
        return memberships
                .owner(caller, ClubId.of(clubId))
                .then(owner -> consents.publish(owner, asked, caller))
                .orRefuse();
    }
}
