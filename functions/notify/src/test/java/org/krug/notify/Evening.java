package org.krug.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.krug.checkin.Admission;
import org.krug.checkin.Admissions;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Lookup;
import org.krug.kernel.Outcome;
import org.krug.kernel.Transactions;
import org.krug.members.Consent;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.members.Visibility;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;
import org.krug.testkit.FakeDeadlines;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One event of one club: real marks, a postbox that keeps all, and people by hand. */
final class Evening {
    final ClubId club = new ClubId(UUID.randomUUID());
    final Map<MemberId, Member> people = new LinkedHashMap<>();
    final Map<MemberId, Registration> places = new HashMap<>();
    final List<Admission> admitted = new ArrayList<>();
    /** Whose registration was read. */
    final List<MemberId> read = new ArrayList<>();

    final KeptPostbox postbox = new KeptPostbox();
    final FakeDeadlines deadlines = new FakeDeadlines();
    final MarkStore marks;
    final Delivery delivery;
    Event event;

    Evening() {
        System.setProperty("NOTIFY_DEADLINES", "arn:aws:lambda:eu-central-1:1:function:notify-deadline:live");
        TestCloud cloud = TestCloud.shared();
        marks = new DynamoDbMarkStore(cloud.bean(DynamoDbClient.class), cloud.bean(Transactions.class));
        delivery = delivery(marks, postbox);
        event = event(new EventId(UUID.randomUUID()), club);
    }

    /** With the real stores of choices and devices. */
    static Delivery delivery(MarkStore marks, Postbox postbox) {
        TestCloud cloud = TestCloud.shared();
        return new Delivery(marks, cloud.bean(ChoiceStore.class), writer(), postbox, cloud.bean(Pushing.class));
    }

    static Event event(EventId id, ClubId club) {
        return new Event(
                id,
                club,
                "Совет директоров",
                "",
                "Москва, Мясницкая, 13",
                ZoneId.of("Europe/Moscow"),
                64,
                false,
                new Event.Times(
                        Instant.parse("2019-01-28T07:00:00Z"),
                        Instant.parse("2019-02-08T18:00:00Z"),
                        Instant.parse("2019-02-07T07:00:00Z"),
                        Instant.parse("2019-02-08T15:00:00Z"),
                        Duration.ofHours(6),
                        Instant.parse("2019-02-09T07:00:00Z"),
                        Instant.parse("2019-02-09T08:00:00Z"),
                        Instant.parse("2019-02-09T09:00:00Z"),
                        Instant.parse("2019-02-09T12:00:00Z"),
                        Instant.parse("2019-02-09T12:00:00Z"),
                        Instant.parse("2019-02-23T12:00:00Z")),
                List.of(),
                List.of(),
                Event.Status.PUBLISHED,
                Instant.parse("2019-01-20T07:00:00Z"),
                Optional.of(Instant.parse("2019-01-20T07:00:00Z")),
                Instant.parse("2019-01-20T07:00:00Z"),
                2);
    }

    Member member(Language language) {
        Member member = person(club, language, people.size() + 1);
        people.put(member.id(), member);
        return member;
    }

    static Member person(ClubId club, Language language, int number) {
        return new Member(
                new MemberId(UUID.randomUUID()),
                club,
                "Участник",
                "Номер" + number,
                "member" + number + "@example.org",
                language,
                "",
                "",
                "",
                new Member.Workplace("", ""),
                Visibility.AT_FIRST,
                Consent.NONE);
    }

    Registration place(Member member, RegistrationState state, long version) {
        Registration place = new Registration(
                event.id(),
                member.id(),
                UUID.randomUUID(),
                state,
                state == RegistrationState.WAITLISTED ? OptionalLong.of(100 + places.size()) : OptionalLong.empty(),
                state == RegistrationState.OFFERED
                        ? Optional.of(Instant.parse("2019-02-07T15:40:00Z"))
                        : Optional.empty(),
                List.of(),
                version);
        places.put(member.id(), place);
        return place;
    }

    DueLetters dueLetters() {
        return new DueLetters(events(), members(), registrations(), admissions(), marks, delivery);
    }

    RegistrationLetters registrationLetters() {
        return new RegistrationLetters(events(), members(), registrations(), delivery);
    }

    EventLetters eventLetters() {
        return new EventLetters(events(), members(), registrations(), new EventDeadlines(deadlines), delivery);
    }

    static LetterWriter writer() {
        return new LetterWriter(
                new People(Map.of()),
                (event, member, action) -> "https://krug.test/r/" + action.word() + "?one=2&three=4",
                (club, member, kind) -> "https://krug.test/u/" + kind.slug());
    }

    private Events events() {
        return new Events() {
            @Override
            public Optional<Event> find(EventId id) {
                return Optional.of(event).filter(found -> found.id().equals(id));
            }

            @Override
            public Lookup<Outcome<Event>> lookup(ClubId club, EventId id) {
                return Lookup.known(inClub(club, id));
            }

            @Override
            public Outcome<Event> inClub(ClubId of, EventId id) {
                throw new AssertionError("nobody asks here");
            }

            @Override
            public List<Event> ofClub(ClubId of) {
                throw new AssertionError("nobody asks here");
            }

            @Override
            public List<Event> latestBefore(ClubId club, Instant moment, int most) {
                throw new AssertionError("nobody asks here");
            }

            @Override
            public Optional<Event> fromItem(EnhancedDocument item) {
                throw new AssertionError("no items here");
            }
        };
    }

    private Members members() {
        return new People(people);
    }

    private Registrations registrations() {
        return new Registrations() {
            @Override
            public Optional<Registration> find(EventId id, MemberId member) {
                read.add(member);
                return Optional.ofNullable(places.get(member));
            }

            @Override
            public Lookup<Optional<Registration>> lookup(EventId id, MemberId member) {
                return Lookup.known(find(id, member));
            }

            @Override
            public Optional<Registration> byTicket(EventId id, UUID ticket) {
                throw new AssertionError("nobody asks here");
            }

            @Override
            public List<Registration> ofEvent(EventId id) {
                return List.copyOf(places.values());
            }

            @Override
            public TransactWriteItem unchanged(Registration registration) {
                throw new AssertionError("nothing is conditioned here");
            }

            @Override
            public TransactWriteItem absent(EventId id, MemberId member) {
                throw new AssertionError("nothing is conditioned here");
            }

            @Override
            public Optional<Registration> fromItem(EnhancedDocument item) {
                throw new AssertionError("no items here");
            }
        };
    }

    private Admissions admissions() {
        return new Admissions() {
            @Override
            public Optional<Admission> find(EventId id, MemberId member) {
                throw new AssertionError("nobody asks here");
            }

            @Override
            public List<Admission> ofEvent(EventId id) {
                return List.copyOf(admitted);
            }

            @Override
            public Optional<Admission> fromItem(EnhancedDocument item) {
                throw new AssertionError("no items here");
            }
        };
    }
}
