package org.krug.events;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.events.MessageView;
import org.krug.contract.events.WriteMessage;
import org.krug.kernel.Blanks;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;
import org.krug.members.Memberships;

/** Organisers write to an event's people. */
@Tag(name = "Events")
@Controller("/clubs/{clubId}/events/{eventId}/messages")
@SerdeImport(WriteMessage.class)
@SerdeImport(MessageView.class)
final class MessagesController {
    private final Memberships memberships;
    private final Events events;
    private final MessageWriting writing;
    private final Requests requests;

    MessagesController(Memberships memberships, Events events, MessageWriting writing, Requests requests) {
        this.memberships = memberships;
        this.events = events;
        this.writing = writing;
        this.requests = requests;
    }

    /**
     * Writes to those people of an event, at most 5 messages in 24 hours and 30 in all. Each of them finds it in the inbox, and gets it by mail
     * and push as they chose, once.
     */
    @Post
    @Status(HttpStatus.CREATED)
    MessageView write(
            @PathVariable String clubId, @PathVariable String eventId, @Body WriteMessage message, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId id = EventId.of(eventId);
        return memberships
                .organiser(caller, club)
                .then(organiser -> events.inClub(club, id)
                        .map(event -> new MessageWriting.Desk(event, organiser.member(), caller.now())))
                .then(desk -> requests.once(
                        caller,
                        requests.<Message, MessageView>json(MessageView.class, MessageViews::of, wordsOf(message)),
                        once -> writing.write(desk, message, once)))
                .orRefuse();
    }

    /** Not kept twice: a repeated request says the words itself. */
    private static Blanks<MessageView> wordsOf(WriteMessage message) {
        return new Blanks<>(view -> view.saying("", ""), view -> view.saying(message.subject(), message.text()));
    }
}
