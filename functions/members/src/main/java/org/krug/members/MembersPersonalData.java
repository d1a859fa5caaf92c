package org.krug.members;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.PersonalData;

/** What a club knows of a member: who they are, what they agreed to, what they may do. */
@Singleton
final class MembersPersonalData implements PersonalData {
    private final DepartureStore store;
    private final ApplicationStore applications;
    private final FeedStore feeds;
    private final Consents consents;

    MembersPersonalData(DepartureStore store, ApplicationStore applications, FeedStore feeds, Consents consents) {
        this.store = store;
        this.applications = applications;
        this.feeds = feeds;
        this.consents = consents;
    }

    @Override
    public String about() {
        return "membership";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        Map<String, Object> held = new LinkedHashMap<>();
        store.find(person.club(), person.member()).ifPresent(leaver -> {
            Member member = leaver.profile().member();
            held.put("profile", profile(member));
            held.put("consents", consents(leaver));
            held.put("roles", roles(leaver.profile().membership()));
            leaver.subject().ifPresent(subject -> {
                held.put("account", subject);
                held.put("privateCalendarFeed", feeds.has(subject));
            });
            Optional.ofNullable(applications
                            .known(member.club(), List.of(member.email()), Optional.empty())
                            .applications()
                            .get(member.email()))
                    .ifPresent(application -> held.put("application", application(application)));
        });
        return held;
    }

    private static Map<String, Object> profile(Member member) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("firstName", member.firstName());
        profile.put("lastName", member.lastName());
        profile.put("email", member.email());
        profile.put("language", member.language().name());
        profile.put("function", member.function());
        profile.put("industry", member.industry());
        profile.put("city", member.city());
        profile.put("company", member.workplace().company());
        profile.put("position", member.workplace().position());
        Map<String, Object> seenBy = new LinkedHashMap<>();
        member.visibility()
                .audiences()
                .forEach((part, audiences) -> seenBy.put(
                        part.name().toLowerCase(Locale.ROOT),
                        audiences.stream().map(Enum::name).toList()));
        profile.put("seenBy", seenBy);
        return profile;
    }

    private List<Map<String, Object>> consents(DepartureStore.Leaver leaver) {
        return leaver.leaving()
                ? List.of()
                : consents.history(leaver.profile().membership()).acts().stream()
                        .map(act -> {
                            Map<String, Object> told = new LinkedHashMap<>();
                            told.put("at", act.at().toString());
                            told.put("given", act.given());
                            told.put("version", act.version());
                            told.put("language", act.language().name());
                            told.put("text", act.text());
                            return told;
                        })
                        .toList();
    }

    private static Map<String, Object> roles(Membership membership) {
        Map<String, Object> roles = new LinkedHashMap<>();
        roles.put(
                "inTheClub",
                membership.roles().stream().map(Role::name).sorted().toList());
        roles.put(
                "stewardOf",
                membership.stewardOf().stream().map(Object::toString).sorted().toList());
        roles.put(
                "sponsorOf",
                membership.sponsorOf().stream().map(Object::toString).sorted().toList());
        return roles;
    }

    private static Map<String, Object> application(Application application) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("email", application.email());
        told.put("firstName", application.firstName());
        told.put("lastName", application.lastName());
        told.put("function", application.function());
        told.put("industry", application.industry());
        told.put("city", application.city());
        told.put("company", application.workplace().company());
        told.put("position", application.workplace().position());
        told.put("disclosed", application.disclosed());
        told.put("approved", application.member().isPresent());
        return told;
    }

    /** Done by {@link Departures}, whose end is the end of all. */
    @Override
    public void forget(Person person, Instant now) {}
}
