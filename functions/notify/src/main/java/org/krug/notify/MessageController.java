package org.krug.notify;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.events.MessageView;
import org.krug.events.Event;
import org.krug.events.EventMessages;
import org.krug.events.Events;
import org.krug.events.Message;
import org.krug.events.MessageViews;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** What organisers wrote, for those it was sent to. */
@Tag(name = "Notify")
@Controller("/clubs/{clubId}/events/{eventId}/messages/{number}")
@SerdeImport(MessageView.class)
final class MessageController {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final Memberships memberships;
    private final Events events;
    private final EventMessages messages;
    private final MarkStore marks;

    MessageController(Memberships memberships, Events events, EventMessages messages, MarkStore marks) {
        this.memberships = memberships;
        this.events = events;
        this.messages = messages;
        this.marks = marks;
    }

    /** One message: for organisers, and for those it was sent to. For anybody else there is none. */
    @Get
    HttpResponse<MessageView> one(
            @PathVariable String clubId, @PathVariable String eventId, @PathVariable String number, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId id = EventId.of(eventId);
        MessageView view = memberships
                .member(caller, club)
                .then(member -> events.inClub(club, id).then(event -> message(event, number, member)))
                .map(MessageViews::of)
                .orRefuse();
        return HttpResponse.ok(view).header("Cache-Control", "private, no-store");
    }

    private Outcome<Message> message(Event event, String number, Membership reader) {
        return Optional.of(number)
                .filter(NUMBER.asMatchPredicate())
                .flatMap(text -> messages.find(event.id(), Long.parseLong(text)))
                .filter(found -> reader.organises() || wasSent(event, found, reader))
                .<Outcome<Message>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
    }

    private boolean wasSent(Event event, Message message, Membership reader) {
        Mark mark = new Mark(event.id(), Kind.MESSAGE, message.number(), reader.member(), Retention.until(event));
        return !marks.sent(List.of(mark)).isEmpty();
    }
}
