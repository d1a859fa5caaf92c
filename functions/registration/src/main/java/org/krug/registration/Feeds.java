package org.krug.registration;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.events.Calendar;
import org.krug.events.Events;
import org.krug.kernel.Once;
import org.krug.kernel.Problems;
import org.krug.members.Identities;
import org.krug.members.Member;
import org.krug.members.Members;

/** A person's own calendar: their registrations in all clubs, behind a secret address. */
@Singleton
final class Feeds {
    private static final int SECRET_BYTES = 32;

    private final FeedStore feeds;
    private final RegistrationStore registrations;
    private final Identities identities;
    private final Members members;
    private final Events events;
    private final SecureRandom random;

    Feeds(
            FeedStore feeds,
            RegistrationStore registrations,
            Identities identities,
            Members members,
            Events events,
            SecureRandom random) {
        this.feeds = feeds;
        this.registrations = registrations;
        this.identities = identities;
        this.members = members;
        this.events = events;
        this.random = random;
    }

    /** A new secret for the person, the only one that opens their feed from now on. */
    String renew(String subject, Once<String> once) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        feeds.give(subject, hash(text), once.from(hash -> text));
        return text;
    }

    /** The calendar behind a secret, absent when it opens nothing. */
    Optional<String> calendar(String secret, Instant now) {
        return feeds.subject(hash(secret)).map(subject -> {
            List<Calendar.Entry> lines = new ArrayList<>();
            Set<Language> languages = EnumSet.noneOf(Language.class);
            identities.of(subject).forEach((club, id) -> {
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

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
