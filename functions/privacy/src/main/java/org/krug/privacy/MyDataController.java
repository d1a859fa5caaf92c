package org.krug.privacy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.privacy.Erase;
import org.krug.contract.privacy.Erased;
import org.krug.contract.privacy.HeldData;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;
import org.krug.web.Page;

/** What is held on the caller, in all clubs. */
@Tag(name = "Privacy")
@Controller("/me")
@SerdeImport(HeldData.class)
@SerdeImport(HeldData.InClub.class)
@SerdeImport(Erase.class)
@SerdeImport(Erased.class)
final class MyDataController {
    private final Telling telling;
    private final Erasing erasing;
    private final Requests requests;

    MyDataController(Telling telling, Erasing erasing, Requests requests) {
        this.telling = telling;
        this.erasing = erasing;
        this.requests = requests;
    }

    /** All that is held on the caller, in every club and every table. */
    @Get("/data")
    HttpResponse<HeldData> data(Caller caller) {
        return HttpResponse.ok(everything(caller)).header("Cache-Control", "private, no-store");
    }

    /** The same to be read by people. */
    @Get(value = "/data.html", produces = "text/html")
    HttpResponse<String> page(Caller caller) {
        return HttpResponse.ok(new HeldDataPage(everything(caller), caller.language()).html())
                .headers(headers -> Page.headers().forEach(headers::set));
    }

    private HeldData everything(Caller caller) {
        return caller.signedIn()
                .map(subject -> telling.everything(subject, caller.now()))
                .orRefuse();
    }

    /** Erases the caller: memberships, names, addresses, what they wrote, and the account. What is to come is cancelled first. For good. */
    @Post("/erasure")
    Erased erase(@Body Erase asked, Caller caller) {
        return caller.signedIn()
                .then(subject -> requests.inParts(
                        caller,
                        requests.<Erased, Erased>json(Erased.class, erased -> erased),
                        mark -> erasing.everywhere(subject, caller.now())))
                .orRefuse();
    }
}
