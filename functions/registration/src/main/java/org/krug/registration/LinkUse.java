package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.krug.contract.ProblemType;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Lookups;
import org.krug.kernel.Once;
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
    private final Lookups lookups;

    LinkUse(
            MailLinks links,
            Events events,
            Members members,
            RegistrationDesk desk,
            RegistrationStore store,
            Lookups lookups) {
        this.links = links;
        this.events = events;
        this.members = members;
        this.desk = desk;
        this.store = store;
        this.lookups = lookups;
    }

    /** A genuine link with what it is about. */
    record Opened(LinkToken token, Event event, RegistrationStore.View view, RegistrationDesk.Asked asked) {
        private static Opened looked(LinkToken token, Event event, RegistrationStore.View view) {
            return new Opened(token, event, view, new RegistrationDesk.Asked(view.entry(), OptionalInt.empty()));
        }
    }

    /** Looks only. */
    Outcome<Opened> open(String text) {
        return links.read(text)
                .flatMap(token -> events.find(token.event())
                        .filter(Event::announced)
                        .flatMap(event -> lookups.read(members.lookup(event.club(), token.member())
                                .and(
                                        store.viewing(event.id(), token.member()),
                                        (member, view) -> member.map(known -> Opened.looked(token, event, view))))))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.LINK_INVALID));
    }

    /**
     * Does what the link is for.
     *
     * @param word what the button said; refused when it is not what the link is for
     */
    Outcome<RegistrationDesk.Asked> press(
            Opened opened, Optional<String> word, Instant now, Once<RegistrationDesk.Asked> once) {
        RegistrationAction action = opened.token().action();
        if (word.filter(other -> !other.equals(action.word())).isPresent()) {
            return Outcome.refused(ProblemType.LINK_INVALID);
        }
        return desk.ask(
                new RegistrationRequest(action, opened.event(), opened.token().member(), now), opened.view(), once);
    }
}
