package org.krug.notify;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ProblemType;
import org.krug.contract.notify.TurnedOff;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Members;
import org.krug.web.Page;

/** Turns a kind of letter off for whoever holds a letter of it (RFC 8058). Opening the link changes nothing, for mail programs open links by themselves. */
@Tag(name = "Notify")
@Controller("/u/{token}")
@SerdeImport(TurnedOff.class)
final class OffController {
    private final SignedOffLinks links;
    private final Members members;
    private final ChoiceStore store;
    private final Requests requests;

    OffController(SignedOffLinks links, Members members, ChoiceStore store, Requests requests) {
        this.links = links;
        this.members = members;
        this.store = store;
        this.requests = requests;
    }

    /** The page that asks. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> open(@PathVariable String token, Caller caller) {
        return page(opened(token).map(off -> OffPage.asking(off, links.path(off), caller.language())));
    }

    /** The page's button, and a mail program's own, in whatever form it comes. */
    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> turnOff(@PathVariable String token, Caller caller) {
        Outcome<TurnedOff> outcome = requests.once(
                caller,
                requests.<OffToken, TurnedOff>json(
                        TurnedOff.class, off -> new TurnedOff(off.kind().slug())),
                once -> opened(token).map(off -> {
                    store.turnOff(off, once);
                    return off;
                }));
        return page(outcome.map(done -> OffPage.done(done, caller.language())));
    }

    /** Only for somebody who is there: nothing is written about who was erased. */
    private Outcome<OffToken> opened(String token) {
        return links.read(token)
                .filter(off -> off.kind().mayBeTurnedOff())
                .filter(off -> members.find(off.club(), off.member()).isPresent())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.LINK_INVALID));
    }

    /** A browser gets a refusal as a page as well, see the kernel's answers to problems. */
    private static HttpResponse<String> page(Outcome<String> outcome) {
        return HttpResponse.ok(outcome.orRefuse())
                .headers(headers -> Page.headers().forEach(headers::set));
    }
}
