package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.events.Calendar;
import org.krug.events.Events;
import org.krug.kernel.Problems;
import org.krug.members.Identities;
import org.krug.members.Member;
import org.krug.members.Members;

/** A person's own calendar: their registrations in all clubs, behind a secret address. */
@Singleton
final class Feeds {
    private final RegistrationStore registrations;
    private final Identities identities;
    private final Members members;
    private final Events events;

    Feeds(RegistrationStore registrations, Identities identities, Members members, Events events) {
        this.registrations = registrations;
        this.identities = identities;
        this.members = members;
        this.events = events;
    }

    /** The calendar behind a secret, absent when it opens nothing. */
    Optional<String> calendar(String secret, Instant now) {
        return identities.ofFeed(secret).map(person -> {
            List<Calendar.Entry> lines = new ArrayList<>();
            Set<Language> languages = EnumSet.noneOf(Language.class);
            person.forEach((club, id) -> {
                Language language = members.find(club, id).map(Member::language).orElse(Language.EN);
                languages.add(language);
                registrations
                        .ofMember(id)
                        .forEach(entry -> line(entry, language, now).ifPresent(lines::add));
            });
            Language most = languages.equals(EnumSet.of(Language.RU)) ? Language.RU : Language.EN;
            return Calendar.text(most, most == Language.RU ? "Круг" : "Krug", lines);
        });
    }

    private Optional<Calendar.Entry> line(Entry entry, Language language, Instant now) {
        return events.find(entry.registration().event()).map(event -> {
            Standing standing = Standing.of(entry, event.times(), now);
            RegistrationState state = standing.state().orElse(entry.state());
            String note =
                    (language == Language.RU ? "Регистрация: " : "Registration: ") + Problems.name(state, language);
            // A deadline that has passed but is not written yet is a change of its own.
            long changes = entry.registration().version() + (state == entry.state() ? 0 : 1);
            return Calendar.Entry.of(event, standing(state), note, changes, standing.since());
        });
    }

    private static Calendar.Standing standing(RegistrationState state) {
        return switch (state) {
            case REGISTERED, RECONFIRMED, ATTENDED, NO_SHOW -> Calendar.Standing.CONFIRMED;
            case REQUESTED, WAITLISTED, OFFERED -> Calendar.Standing.TENTATIVE;
            case CANCELLED, EXPIRED -> Calendar.Standing.CANCELLED;
        };
    }
}
