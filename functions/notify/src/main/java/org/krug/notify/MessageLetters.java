package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.MessageAudience;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.events.Message;
import org.krug.members.Members;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/**
 * Takes what organisers wrote to those it is for, as they are when it goes out. When a record comes again, those who have it are passed over, and
 * those who became of the audience meanwhile get it too.
 */
@Singleton
final class MessageLetters {
    private static final Set<RegistrationState> SEATED =
            EnumSet.of(RegistrationState.REGISTERED, RegistrationState.RECONFIRMED, RegistrationState.ATTENDED);
    private static final Set<RegistrationState> WAITING =
            EnumSet.of(RegistrationState.WAITLISTED, RegistrationState.OFFERED);

    private final Events events;
    private final Members members;
    private final Registrations registrations;
    private final MarkStore marks;
    private final Delivery delivery;

    MessageLetters(Events events, Members members, Registrations registrations, MarkStore marks, Delivery delivery) {
        this.events = events;
        this.members = members;
        this.registrations = registrations;
        this.marks = marks;
        this.delivery = delivery;
    }

    void written(Message message) {
        events.find(message.event()).ifPresent(event -> send(event, message));
    }

    private void send(Event event, Message message) {
        Set<MemberId> had = marks.sent(event.id(), Kind.MESSAGE, message.number());
        List<MemberId> who = registrations.ofEvent(event.id()).stream()
                .filter(registration -> isFor(message.audience(), registration.state()))
                .map(Registration::member)
                .filter(member -> !had.contains(member))
                .toList();
        delivery.sendAll(members.findAll(event.club(), who).values().stream()
                .map(member -> Letter.of(Kind.MESSAGE, event, member, message.at())
                        .version(message.number())
                        .with("message", message.number())
                        .in(words(message)))
                .toList());
    }

    private static boolean isFor(MessageAudience audience, RegistrationState state) {
        return switch (audience) {
            case SEATED -> SEATED.contains(state);
            case WAITING -> WAITING.contains(state);
            case EVERYONE -> SEATED.contains(state) || WAITING.contains(state) || state == RegistrationState.REQUESTED;
        };
    }

    /** What the texts name in braces. */
    static Map<String, String> words(Message message) {
        return Map.of("subject", message.subject(), "text", message.text());
    }
}
