package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;

/** A club of a test's own with an event, made over HTTP as people do. */
record ClubOverHttp(String id, String owner) {
    static final Instant EARLY = TestEvents.INVITED.plusSeconds(60);

    static ClubOverHttp founded() {
        String owner = address();
        Answer answer = TestCloud.shared().api().as(owner).post("/clubs", """
                {"name":"Круг","language":"RU","firstName":"Ольга","lastName":"Владелец"}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new ClubOverHttp(answer.json().path("clubId").asText(), owner);
    }

    static String address() {
        return "p-" + UUID.randomUUID() + "@example.org";
    }

    Api asOwner() {
        return TestCloud.shared().api().as(owner).at(EARLY);
    }

    /** An event with the times of {@link TestEvents}. */
    Meeting meeting(int capacity, boolean staticTickets) {
        Meeting drafted = draft(capacity, staticTickets);
        assertThat(asOwner()
                        .at(TestEvents.INVITED)
                        .post(drafted.path("/publication"), "")
                        .status())
                .isEqualTo(200);
        return drafted;
    }

    Meeting draft(int capacity, boolean staticTickets) {
        Answer answer = asOwner().at(TestEvents.INVITED).post("/clubs/" + id + "/events", """
                {"title":"Первая встреча","place":"Зал","timeZone":"Europe/Moscow","capacity":%d,"staticTickets":%s,"times":{
                "invited":"%s","registrationCloses":"%s","reconfirmationAsked":"%s","reconfirmationDue":"%s","offerHours":6,
                "noOffersAfter":"%s","doorsOpen":"%s","starts":"%s","ends":"%s"}}""".formatted(
                        capacity,
                        staticTickets,
                        TestEvents.INVITED,
                        TestEvents.CLOSES,
                        TestEvents.ASKED,
                        TestEvents.DUE,
                        TestEvents.NO_OFFERS,
                        TestEvents.NO_OFFERS,
                        TestEvents.STARTS,
                        TestEvents.ENDS));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Meeting(id, answer.json().path("id").asText());
    }

    /** Somebody who applied, was approved and signed in. */
    Person joined(String firstName, String lastName, String disclosed) {
        String email = address();
        String csv = "Имя;Фамилия;E-mail;Город;Компания;Должность;Раскрывать\n"
                + String.join(";", firstName, lastName, email, "Орёл", "ООО «Пример»", "директор", disclosed) + "\n";
        asOwner().post("/clubs/" + id + "/imports", csv.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        asOwner().post("/clubs/" + id + "/approvals", "{\"emails\":[\"" + email + "\"]}");
        Answer me = TestCloud.shared().api().as(email).post("/me", "");
        assertThat(me.json().path("clubs")).as(me.text()).hasSize(1);
        return new Person(email, me.json().at("/clubs/0/memberId").asText());
    }

    List<Person> joined(int people) {
        return IntStream.range(0, people)
                .mapToObj(each -> joined("Имя" + each, "Гость", "нет"))
                .toList();
    }

    record Person(String email, String id) {
        Api at(Instant now) {
            return TestCloud.shared().api().as(email).at(now);
        }

        MemberId member() {
            return MemberId.of(id);
        }
    }

    record Meeting(String club, String id) {
        String path(String rest) {
            return "/clubs/" + club + "/events/" + id + rest;
        }

        EventId event() {
            return EventId.of(id);
        }

        /** The person asks and confirms. */
        Answer confirmed(Person person, Instant now) {
            assertThat(person.at(now).post(path("/registration"), "").status()).isEqualTo(200);
            return person.at(now).post(path("/registration/confirmation"), "");
        }
    }
}
