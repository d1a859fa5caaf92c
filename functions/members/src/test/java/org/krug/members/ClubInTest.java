package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Settings;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A club of a test's own, with an owner, made over HTTP as people do. */
record ClubInTest(String id, String owner) {
    private static final String HEADINGS = "Имя;Фамилия;E-mail;Город;Компания;Должность;Раскрывать\n";

    static ClubInTest founded() {
        return founded(address("owner"));
    }

    static ClubInTest founded(String owner) {
        Answer answer = api(owner).post("/clubs", """
                {"name":"Круг","language":"RU","firstName":"Ольга","lastName":"Владелец"}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new ClubInTest(answer.json().path("clubId").asText(), owner);
    }

    /** An address nobody else has. */
    static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@example.org";
    }

    static Api api(String email) {
        return TestCloud.shared().api().as(email);
    }

    ClubId club() {
        return ClubId.of(id);
    }

    Api asOwner() {
        return api(owner);
    }

    String path(String rest) {
        return "/clubs/" + id + rest;
    }

    Answer imports(String csv) {
        return asOwner().post(path("/imports"), csv.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
    }

    Answer approve(String... emails) {
        String list = List.of(emails).stream().map(email -> "\"" + email + "\"").collect(Collectors.joining(","));
        return asOwner().post(path("/approvals"), "{\"emails\":[" + list + "]}");
    }

    /** An event's item as far as this feature looks at it; that the events feature writes it so is tested there. */
    String event() {
        String event = UUID.randomUUID().toString();
        TestCloud.shared()
                .bean(DynamoDbClient.class)
                .putItem(put -> put.tableName(Settings.table("events"))
                        .item(Map.of(
                                "pk", AttributeValue.fromS("EVENT#" + event),
                                "sk", AttributeValue.fromS("EVENT"),
                                "club", AttributeValue.fromS(id),
                                "starts", AttributeValue.fromS("2030-02-09T09:00:00Z"))));
        return event;
    }

    /** Somebody new who applied, was approved and signed in. */
    Person joined(String firstName, String lastName) {
        return joined(firstName, lastName, "нет");
    }

    Person joined(String firstName, String lastName, String disclosed) {
        String email = address("member");
        applied(email, firstName, lastName, disclosed);
        assertThat(approve(email).json().at("/results/0/result").asText()).isEqualTo("approved");
        return signedIn(email);
    }

    void applied(String email, String firstName, String lastName, String disclosed) {
        Answer answer = imports(HEADINGS
                + String.join(";", firstName, lastName, email, "Орёл", "ООО «Пример»", "директор", disclosed) + "\n");
        assertThat(answer.json().path("imported").asInt()).as(answer.text()).isEqualTo(1);
    }

    Person signedIn(String email) {
        Answer answer = api(email).post("/me", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode in : answer.json().path("clubs")) {
            if (in.path("clubId").asText().equals(id)) {
                return new Person(email, in.path("memberId").asText());
            }
        }
        throw new AssertionError("not in the club: " + answer.text());
    }

    Answer roles(String byWhom, String member, boolean owner, boolean organiser) {
        return api(byWhom)
                .put(
                        path("/members/" + member + "/roles"),
                        "{\"owner\":" + owner + ",\"organiser\":" + organiser + "}");
    }

    String ownerId() {
        return signedIn(owner).id();
    }

    record Person(String email, String id) {
        Api api() {
            return ClubInTest.api(email);
        }

        MemberId member() {
            return MemberId.of(id);
        }
    }
}
