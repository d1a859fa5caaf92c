package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.ProblemType;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Outcome;
import org.krug.members.Members;

/** What a mail link opens and does, for whoever holds it. */
@Singleton
final class LinkUse {
    private final MailLinks links;
    private final Events events;
    private final Members members;
    private final RegistrationDesk desk;
    private final RegistrationStore store;

    LinkUse(MailLinks links, Events events, Members members, RegistrationDesk desk, RegistrationStore store) {
        this.links = links;
        this.events = events;
        this.members = members;
        this.desk = desk;
        this.store = store;
    }

    /** A genuine link with what it is about. */
    record Opened(LinkToken token, Event event, Optional<Entry> entry) {}

    /** Looks only. */
    Outcome<Opened> open(String text) {
        return links.read(text)
                .flatMap(token -> events.find(token.event())
                        .filter(Event::announced)
                        .filter(event ->
                                members.find(event.club(), token.member()).isPresent())
                        .map(event -> new Opened(token, event, store.find(token.event(), token.member()))))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.LINK_INVALID));
    }

    /**
     * Does what the link is for.
     *
     * @param word what the button said; refused when it is not what the link is for
     */
    Outcome<Opened> press(String text, Optional<String> word, Instant now) {
        return open(text).then(opened -> {
            RegistrationAction action = opened.token().action();
            if (word.filter(other -> !other.equals(action.word())).isPresent()) {
                return Outcome.refused(ProblemType.LINK_INVALID);
            }
            return desk.ask(new RegistrationRequest(
                            action, opened.event(), opened.token().member(), now))
                    .map(entry -> new Opened(opened.token(), opened.event(), entry));
        });
    }
}
