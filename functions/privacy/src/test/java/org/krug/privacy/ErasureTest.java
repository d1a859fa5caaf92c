package org.krug.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.PersonalData;
import org.krug.members.Departures;
import org.krug.members.Identities;
import org.krug.testkit.FakeAccounts;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

class ErasureTest {
    private static final String SURE = "{\"confirmed\":true}";
    /** The tables that docs/data-model.md names; none of them has a stream. */
    private static final Set<String> NAMED =
            Set.of("table krug-members", "table krug-feedback", "table krug-quarantine");

    private static TreeSet<String> places(Journey journey) {
        Traces traces = Traces.read();
        TreeSet<String> places = new TreeSet<>();
        journey.markers.values().forEach(marker -> places.addAll(traces.of(marker)));
        return places;
    }

    @Test
    void aPersonStandsInTheNamedTablesOnlyAndAfterwardsNowhere() {
        CapturedOutput output = CapturedOutput.begin();
        Journey journey = new Journey();
        assertThat(places(journey)).isEqualTo(new TreeSet<>(NAMED));
        assertThat(Traces.read().of(journey.person.memberId()))
                .as("tables and streams are read to their end")
                .contains("table krug-live", "table krug-notify", "table krug-mentoring", "table krug-checkin")
                .contains("table krug-requests", "table krug-seating", "table krug-events")
                .contains("stream of krug-registration", "stream of krug-checkin");
        JsonNode counts = Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/live")));
        JsonNode survey = Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/survey/totals")));
        JsonNode states =
                Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/registrations/counts")));

        JsonNode erased = Journey.done(journey.api(Journey.AFTER).post("/me/erasure", SURE));
        assertThat(erased.path("everywhere").asBoolean()).isTrue();

        assertThat(places(journey)).isEmpty();
        assertThat(Traces.read().of(journey.person.memberId()))
                .as("letters' marks, inbox, the seat at a table")
                .doesNotContain("table krug-notify", "table krug-seating");
        assertThat(output.end())
                .doesNotContainIgnoringCase(journey.markers.values().toArray(String[]::new));
        assertThat(TestCloud.shared().bean(FakeAccounts.class).opened()).doesNotContain(journey.markers.get("address"));

        assertThat(Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/live"))))
                .isEqualTo(counts);
        JsonNode surveyAfter =
                Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/survey/totals")));
        for (String total : List.of("responses", "liked", "promoters", "detractors")) {
            assertThat(surveyAfter.path(total)).as(total).isEqualTo(survey.path(total));
        }
        assertThat(surveyAfter.path("comments")).isEmpty();
        assertThat(Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/registrations/counts"))))
                .isEqualTo(states);
    }

    @Test
    void whatAnOrganiserDidStaysUnderABareId() {
        Journey journey = new Journey();
        JsonNode event = Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "")));
        assertThat(event.path("doors")).hasSize(2);
        Journey.done(journey.api(Journey.AFTER).post("/me/erasure", SURE));
        assertThat(Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, ""))))
                .as("doors stood as they stood")
                .isEqualTo(event);
        assertThat(Journey.done(journey.owner(Journey.AFTER).get(journey.at(journey.past, "/messages/1")))
                        .path("text")
                        .asText())
                .as("the message is the club's")
                .isEqualTo(journey.message);
        assertThat(Traces.read().of(journey.person.memberId())).contains("table krug-events");
        assertThat(places(journey)).as("the id leads to nobody").isEmpty();
    }

    @Test
    void theSeatToComeGoesToTheFirstInLine() {
        Journey journey = new Journey();
        assertThat(journey.stateAt(journey.coming, journey.other.memberId())).isEqualTo("WAITLISTED");
        Journey.done(journey.api(Journey.AFTER).post("/me/erasure", SURE));
        assertThat(journey.stateAt(journey.coming, journey.other.memberId())).isEqualTo("OFFERED");
        assertThat(journey.stateAt(journey.coming, journey.person.memberId())).isEqualTo("CANCELLED");
        assertThat(journey.stateAt(journey.past, journey.person.memberId())).isNotEqualTo("CANCELLED");
    }

    @Test
    void nobodyErasedIsFoundOrLetInAnyMore() {
        Journey journey = new Journey();
        Journey.done(journey.api(Journey.AFTER).post("/me/erasure", SURE));
        assertThat(journey.api(Journey.AFTER).get(journey.club.path("/members")).status())
                .isEqualTo(403);
        assertThat(journey.api(Journey.AFTER).post("/me", "").problem())
                .as("the account is gone")
                .isEqualTo("not-signed-in");
        assertThat(Journey.done(journey.owner(Journey.AFTER)
                                .get(journey.club.path("/members?name=" + journey.markers.get("last name"))))
                        .path("members"))
                .isEmpty();
        assertThat(journey.owner(Journey.AFTER)
                        .get(journey.club.path("/members/" + journey.person.memberId()))
                        .problem())
                .isEqualTo("not-found");
        assertThat(Journey.done(journey.owner(Journey.AFTER).get(journey.club.path("/applications")))
                        .toString())
                .doesNotContain(journey.markers.get("address"));
    }

    @Test
    void erasingTwiceOrAsSomebodyUnknownChangesNothing() {
        Journey journey = new Journey();
        Journey.done(journey.api(Journey.AFTER).post("/me/erasure", SURE));
        assertThat(journey.api(Journey.AFTER).post("/me/erasure", SURE).status())
                .isEqualTo(200);
        String path = journey.club.path("/members/" + journey.person.memberId() + "/erasure");
        assertThat(journey.owner(Journey.AFTER).post(path, SURE).status()).isEqualTo(200);
    }

    /** A feature that fails as a function that dies would. */
    private record Failing() implements PersonalData {
        @Override
        public String about() {
            return "failing";
        }

        @Override
        public Map<String, Object> held(Person person, Instant now) {
            return Map.of();
        }

        @Override
        public void forget(Person person, Instant now) {
            throw new IllegalStateException("the function died");
        }
    }

    @Test
    void whateverCutItOffAskingAgainEndsIt() {
        Journey journey = new Journey();
        TestCloud cloud = TestCloud.shared();
        List<PersonalData> features = List.copyOf(cloud.context().getBeansOfType(PersonalData.class));
        assertThat(features).hasSizeGreaterThanOrEqualTo(7);
        for (int at = 0; at <= features.size(); at++) {
            List<PersonalData> cut = new ArrayList<>(features);
            cut.add(at, new Failing());
            Erasing dying = new Erasing(cut, cloud.bean(Departures.class), cloud.bean(Identities.class));
            assertThatThrownBy(() -> dying.from(
                            ClubId.of(journey.club.id()), MemberId.of(journey.person.memberId()), Journey.AFTER))
                    .hasMessage("the function died");
            assertThat(journey.api(Journey.AFTER)
                            .get(journey.club.path("/members"))
                            .problem())
                    .as("hidden from the first step on")
                    .isEqualTo("not-a-member");
        }
        Journey.done(journey.api(Journey.AFTER).post("/me/erasure", SURE));
        assertThat(places(journey)).isEmpty();
    }

    @Test
    void theAccountThatOutlivedItsLastClubIsClosedByAskingAgain() {
        Journey journey = new Journey();
        TestCloud cloud = TestCloud.shared();
        Erasing dying = new Erasing(
                List.copyOf(cloud.context().getBeansOfType(PersonalData.class)),
                cloud.bean(Departures.class),
                cloud.bean(Identities.class));
        FakeAccounts accounts = cloud.bean(FakeAccounts.class);
        accounts.failOnce();
        ClubId club = ClubId.of(journey.club.id());
        MemberId member = MemberId.of(journey.person.memberId());
        assertThatThrownBy(() -> dying.from(club, member, Journey.AFTER)).isInstanceOf(IllegalStateException.class);
        assertThat(accounts.opened()).contains(journey.person.email());
        String path = journey.club.path("/members/" + journey.person.memberId() + "/erasure");
        Journey.done(journey.owner(Journey.AFTER).post(path, SURE));
        assertThat(accounts.opened()).doesNotContain(journey.person.email());
        assertThat(places(journey)).isEmpty();
    }

    @Test
    void whoIsInTwoClubsLeavesOneAndKeepsTheAccount() {
        Journey journey = new Journey();
        TestClub second = TestClub.founded();
        String email = journey.person.email();
        Journey.done(second.owner()
                .api()
                .with("content-type", "text/csv")
                .post(second.path("/imports"), "Имя;Фамилия;E-mail\nДругое;Имя;" + email + "\n"));
        Journey.done(second.owner().api().post(second.path("/approvals"), "{\"emails\":[\"" + email + "\"]}"));
        Journey.done(journey.api(Journey.AFTER).post("/me", ""));
        Journey.done(journey.api(Journey.AFTER)
                .post(journey.club.path("/members/" + journey.person.memberId() + "/erasure"), SURE));
        assertThat(journey.api(Journey.AFTER).get(second.path("")).status()).isEqualTo(200);
        assertThat(journey.api(Journey.AFTER).get(journey.club.path("")).problem())
                .isEqualTo("not-a-member");
        assertThat(TestCloud.shared().bean(FakeAccounts.class).opened()).contains(email);
        Traces traces = Traces.read();
        assertThat(traces.of(journey.markers.get("last name"))).isEmpty();
        assertThat(traces.of(email)).containsExactly("table krug-members");
    }

    @Test
    void aClubsOnlyOwnerHandsItOverFirst() {
        TestClub club = TestClub.founded();
        assertThat(club.owner().api().post("/me/erasure", SURE).problem()).isEqualTo("last-owner");
        assertThat(club.owner().api().get(club.path("")).status())
                .as("nothing was erased")
                .isEqualTo(200);
        String own = club.path("/members/" + club.owner().memberId() + "/erasure");
        assertThat(club.owner().api().post(own, SURE).problem()).isEqualTo("last-owner");
        TestClub.Person heir = club.joined("Наследник").getFirst();
        Journey.done(club.owner()
                .api()
                .put(club.path("/members/" + heir.memberId() + "/roles"), "{\"owner\":true,\"organiser\":false}"));
        Journey.done(club.owner().api().post("/me/erasure", SURE));
        assertThat(Traces.read().of(club.owner().email())).isEmpty();
        assertThat(heir.api().post("/me/erasure", SURE).problem())
                .as("now the heir is the only owner")
                .isEqualTo("last-owner");
    }

    @Test
    void onlyThePersonAndOwnersErase() {
        TestClub club = TestClub.founded();
        List<TestClub.Person> people = club.joined("Анна", "Борис");
        TestClub.Person organiser = club.organiser();
        String anna = club.path("/members/" + people.get(0).memberId() + "/erasure");
        assertThat(people.get(1).api().post(anna, SURE).problem()).isEqualTo("not-allowed");
        assertThat(organiser.api().post(anna, SURE).problem()).isEqualTo("not-allowed");
        TestClub other = TestClub.founded();
        assertThat(other.owner().api().post(anna, SURE).problem()).isEqualTo("not-a-member");
        assertThat(other.owner()
                        .api()
                        .post(other.path("/members/" + people.get(0).memberId() + "/erasure"), SURE)
                        .problem())
                .isEqualTo("not-found");
        assertThat(TestCloud.shared().api().post(anna, SURE).problem()).isEqualTo("not-signed-in");
        assertThat(TestCloud.shared().api().post("/me/erasure", SURE).problem()).isEqualTo("not-signed-in");
        for (String unsure : List.of("{}", "{\"confirmed\":false}", "{\"confirmed\":null}")) {
            assertThat(people.get(0).api().post("/me/erasure", unsure).status())
                    .as(unsure)
                    .isEqualTo(400);
        }
        assertThat(people.get(0).api().get(club.path("")).status()).isEqualTo(200);
        assertThat(club.owner().api().post(anna, SURE).status()).isEqualTo(200);
        assertThat(people.get(0).api().get(club.path("")).problem()).isEqualTo("not-a-member");
    }
}
