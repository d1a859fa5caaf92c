package org.krug.notify;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.notify.InboxItem;
import org.krug.contract.notify.InboxPage;
import org.krug.kernel.Caller;
import org.krug.members.Identities;

/** The caller's inbox. */
@Tag(name = "Notify")
@Controller("/me/inbox")
@SerdeImport(InboxPage.class)
@SerdeImport(InboxItem.class)
@SerdeImport(InboxItem.EventOfItem.class)
final class InboxController {
    private final Identities identities;
    private final Inbox inbox;

    InboxController(Identities identities, Inbox inbox) {
        this.identities = identities;
        this.inbox = inbox;
    }

    /**
     * What the caller was told in the last half year, in all clubs, newest first and in the language of Accept-Language.
     *
     * @param after the {@code next} of the page before
     */
    @Get
    HttpResponse<InboxPage> page(@QueryValue @Nullable String after, Caller caller) {
        Optional<InboxPosition> position = InboxPosition.ofCursor(after);
        InboxPage page = caller.signedIn()
                .map(identities::of)
                .map(clubs -> inbox.page(new Inbox.Reader(clubs.values(), caller.language(), caller.now()), position))
                .orRefuse();
        return HttpResponse.ok(page).header("Cache-Control", "private, no-store");
    }
}
