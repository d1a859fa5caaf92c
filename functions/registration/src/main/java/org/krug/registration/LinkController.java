package org.krug.registration;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.Problem;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Problems;
import org.krug.kernel.Refusal;
import org.krug.kernel.Requests;
import org.krug.web.Page;
import org.krug.web.RefusalPage;

/** Links in letters. Opening one changes nothing, for mail programs open links by themselves; the page behind it asks once. */
@Tag(name = "Registration")
@Controller("/r/{token}")
final class LinkController {
    private final LinkUse use;
    private final LinkPage page;
    private final RegistrationAnswers answers;
    private final Requests requests;

    LinkController(LinkUse use, LinkPage page, RegistrationAnswers answers, Requests requests) {
        this.use = use;
        this.page = page;
        this.answers = answers;
        this.requests = requests;
    }

    /** The page that asks; for programs, how the registration stands and what can be done. */
    @Get
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> open(@PathVariable String token, HttpHeaders headers, Caller caller) {
        Outcome<LinkUse.Opened> outcome = use.open(token);
        if (headers.accept().contains(MediaType.APPLICATION_JSON_TYPE)) {
            return HttpResponse.ok(outcome.map(opened -> answers.of(opened.event(), opened.asked(), caller.now()))
                            .orRefuse())
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                    .header("Cache-Control", "no-store");
        }
        return switch (outcome) {
            case Outcome.Done<LinkUse.Opened>(LinkUse.Opened opened) -> html(200, page.asking(opened, caller));
            case Outcome.Refused<LinkUse.Opened>(Refusal refusal) -> refused(refusal, caller);
        };
    }

    /** The page's button: does what the link is for. Field {@code do} repeats what the button said. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> press(@PathVariable String token, @Body Map<String, String> form, Caller caller) {
        return switch (use.open(token)) {
            case Outcome.Done<LinkUse.Opened>(LinkUse.Opened opened) ->
                switch (press(opened, form, caller)) {
                    case Outcome.Done<RegistrationAnswer>(RegistrationAnswer answer) ->
                        html(200, page.done(opened, answer, caller));
                    case Outcome.Refused<RegistrationAnswer>(Refusal refusal) -> refused(refusal, caller);
                };
            case Outcome.Refused<LinkUse.Opened>(Refusal refusal) -> refused(refusal, caller);
        };
    }

    /** The same for programs: {@code {"do": "confirm"}}. */
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    RegistrationAnswer pressByProgram(@PathVariable String token, @Body Map<String, String> body, Caller caller) {
        return use.open(token).then(opened -> press(opened, body, caller)).orRefuse();
    }

    /** Who holds the link asks; nobody is signed in, so a key counts for the link. */
    private Outcome<RegistrationAnswer> press(LinkUse.Opened opened, Map<String, String> body, Caller caller) {
        return requests.once(
                caller,
                requests.<RegistrationDesk.Asked, RegistrationAnswer>json(
                        RegistrationAnswer.class, asked -> answers.of(opened.event(), asked, caller.now())),
                once -> use.press(opened, word(body), caller.now(), once));
    }

    private static Optional<String> word(Map<String, String> body) {
        return Optional.ofNullable(body.get("do"));
    }

    private HttpResponse<String> refused(Refusal refusal, Caller caller) {
        Problem problem = Problems.of(refusal, caller.language());
        return html(problem.status(), RefusalPage.html(problem, caller.language()));
    }

    private static HttpResponse<String> html(int status, String text) {
        MutableHttpResponse<String> response =
                HttpResponse.<String>status(HttpStatus.valueOf(status)).body(text);
        Page.headers().forEach(response::header);
        return response;
    }
}
