package org.krug.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A club of a test's own with real members, made over HTTP as people do; needs the members feature on the class path.
 *
 * @param owner who founded it
 */
public record TestClub(String id, Person owner) {

    /** Somebody who has signed in. */
    public record Person(String email, String memberId) {

        /** The API as this person uses it. */
        public Api api() {
            return TestCloud.shared().api().as(email);
        }
    }

    /** A club with nobody but its owner. */
    public static TestClub founded() {
        String email = address("owner");
        Answer founded = TestCloud.shared().api().as(email).post("/clubs", """
                {"name":"Круг","language":"RU","firstName":"Ольга","lastName":"Владелец"}""");
        String id = done(founded).json().path("clubId").asText();
        return new TestClub(id, signedIn(id, email));
    }

    /** An address nobody else has. */
    public static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@example.org";
    }

    /** An address within the club, such as {@code path("/events")}. */
    public String path(String rest) {
        return "/clubs/" + id + rest;
    }

    /** New members with these first names: applied, approved and signed in. */
    public List<Person> joined(String... firstNames) {
        List<String> emails = new ArrayList<>();
        StringBuilder csv = new StringBuilder("Имя;Фамилия;E-mail\n");
        for (String firstName : firstNames) {
            String email = address("member");
            emails.add(email);
            csv.append(firstName).append(";Участник;").append(email).append('\n');
        }
        done(owner.api().with("content-type", "text/csv").post(path("/imports"), csv.toString()));
        done(owner.api().post(path("/approvals"), "{\"emails\":[\"" + String.join("\",\"", emails) + "\"]}"));
        return emails.stream().map(email -> signedIn(id, email)).toList();
    }

    /** A new organiser. */
    public Person organiser() {
        Person person = joined("Организатор").getFirst();
        done(owner.api().put(path("/members/" + person.memberId() + "/roles"), "{\"owner\":false,\"organiser\":true}"));
        return person;
    }

    private static Person signedIn(String club, String email) {
        for (JsonNode in :
                done(TestCloud.shared().api().as(email).post("/me", "")).json().path("clubs")) {
            if (in.path("clubId").asText().equals(club)) {
                return new Person(email, in.path("memberId").asText());
            }
        }
        throw new AssertionError(email + " is not in the club");
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }
}
