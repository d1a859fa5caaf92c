package org.krug.members;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.members.Audience;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How clubs, members and applications are written as items and read back. */
final class MembersItem {
    private MembersItem() {}

    static EnhancedDocument.Builder at(ItemKey key) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", key.pk())
                .putString("sk", key.sk());
    }

    static Map<String, AttributeValue> key(ItemKey key) {
        return Map.of("pk", AttributeValue.fromS(key.pk()), "sk", AttributeValue.fromS(key.sk()));
    }

    static EnhancedDocument of(Club club, int owners) {
        return at(ItemKey.club(club.id()))
                .putString("name", club.name())
                .putString("language", club.language().name())
                .putNumber("owners", owners)
                .build();
    }

    static Club club(EnhancedDocument item) {
        return new Club(
                ItemKey.clubOf(item.getString("pk")),
                item.getString("name"),
                Language.valueOf(item.getString("language")));
    }

    static EnhancedDocument of(Member member, Set<Role> roles, Optional<String> subject) {
        EnhancedDocument.Builder item = at(ItemKey.member(member.club(), member.id()))
                .putString("email", member.email())
                .putString("firstName", member.firstName())
                .putString("lastName", member.lastName())
                .putString("language", member.language().name())
                .putString("function", member.function())
                .putString("industry", member.industry())
                .putString("city", member.city())
                .putStringSet("roles", names(roles));
        subject.ifPresent(sub -> item.putString("subject", sub));
        return withWorkplace(item, member.workplace())
                .putString("visibility", text(member.visibility()))
                .build();
    }

    /** The profile, absent for somebody who is being erased: from the first step on nobody sees them any more. */
    static Optional<Profile> present(EnhancedDocument item) {
        return item.isPresent("leaving") ? Optional.empty() : Optional.of(profile(item));
    }

    static Profile profile(EnhancedDocument item) {
        ClubId club = ItemKey.clubOf(item.getString("pk"));
        MemberId id = MemberId.of(item.getString("sk").substring(ItemKey.MEMBER.length()));
        Member member = new Member(
                id,
                club,
                item.getString("firstName"),
                item.getString("lastName"),
                item.getString("email"),
                Language.valueOf(item.getString("language")),
                item.getString("function"),
                item.getString("industry"),
                item.getString("city"),
                workplace(item),
                visibility(item),
                consent(item));
        return new Profile(
                member, new Membership(club, id, roles(item), events(item, "stewardOf"), events(item, "sponsorOf")));
    }

    static EnhancedDocument of(ClubId club, Application application) {
        EnhancedDocument.Builder item = at(ItemKey.application(club, application.email()))
                .putString("firstName", application.firstName())
                .putString("lastName", application.lastName())
                .putString("function", application.function())
                .putString("industry", application.industry())
                .putString("city", application.city());
        application.member().ifPresent(member -> item.putString("member", member.toString()));
        return withWorkplace(item, application.workplace())
                .putBoolean("disclosed", application.disclosed())
                .build();
    }

    static Application application(EnhancedDocument item) {
        return new Application(
                item.getString("sk").substring(ItemKey.APPLICATION.length()),
                item.getString("firstName"),
                item.getString("lastName"),
                item.getString("function"),
                item.getString("industry"),
                item.getString("city"),
                workplace(item),
                item.getBoolean("disclosed"),
                Optional.ofNullable(item.getString("member")).map(MemberId::of));
    }

    private static EnhancedDocument.Builder withWorkplace(EnhancedDocument.Builder item, Member.Workplace workplace) {
        return item.putString("company", workplace.company()).putString("position", workplace.position());
    }

    private static Member.Workplace workplace(EnhancedDocument item) {
        return new Member.Workplace(item.getString("company"), item.getString("position"));
    }

    /** Such as {@code COMPANY=CLUB,ORGANISERS;CONTACTS=ORGANISERS}. */
    static String text(Visibility visibility) {
        return visibility.audiences().entrySet().stream()
                .map(part -> part.getKey() + "="
                        + part.getValue().stream().map(Audience::name).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    private static Consent consent(EnhancedDocument item) {
        return item.isPresent("consent")
                ? new Consent(
                        item.getNumber("consentActs").intValue(),
                        Optional.of(Consent.Said.valueOf(item.getString("consent"))),
                        item.getNumber("consentVersion").intValue(),
                        Optional.of(Instant.parse(item.getString("consentSince"))))
                : Consent.NONE;
    }

    private static Visibility visibility(EnhancedDocument item) {
        Map<Visibility.Part, Set<Audience>> parts = new EnumMap<>(Visibility.Part.class);
        for (String part : item.getString("visibility").split(";")) {
            String[] sides = part.split("=", 2);
            parts.put(
                    Visibility.Part.valueOf(sides[0]),
                    Stream.of(sides[1].split(","))
                            .filter(name -> !name.isEmpty())
                            .map(Audience::valueOf)
                            .collect(Collectors.toSet()));
        }
        return new Visibility(parts);
    }

    static Set<String> names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }

    private static Set<Role> roles(EnhancedDocument item) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        set(item, "roles").forEach(name -> roles.add(Role.valueOf(name)));
        return Collections.unmodifiableSet(roles);
    }

    private static Set<EventId> events(EnhancedDocument item, String attribute) {
        return set(item, attribute).stream().map(EventId::of).collect(Collectors.toUnmodifiableSet());
    }

    /** DynamoDB has no empty sets: an empty one is a missing attribute. */
    private static Set<String> set(EnhancedDocument item, String attribute) {
        return Optional.ofNullable(item.getStringSet(attribute)).orElse(Set.of());
    }
}
