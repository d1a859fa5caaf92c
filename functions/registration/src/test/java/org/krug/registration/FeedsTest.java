package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krug.registration.ClubOverHttp.Meeting;
import org.krug.registration.ClubOverHttp.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;

/** A person's own calendar, read by programs that nobody signs in. */
class FeedsTest {
    private final ClubOverHttp club = ClubOverHttp.founded();
    private final Person anna = club.joined("Анна", "Пробная", "да");
    private final Api nobody = TestCloud.shared().api().at(ClubOverHttp.EARLY).with("accept", "text/calendar, */*");

    private String feed() {
        Answer made = anna.at(ClubOverHttp.EARLY).post("/me/calendar", "");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.json().path("address").asText().substring("https://krug.test".length());
    }

    @Test
    void theFeedShowsRegistrationsAndTheirCancellation() {
        Meeting meeting = club.meeting(1, false);
        meeting.confirmed(anna, ClubOverHttp.EARLY);
        String feed = feed();

        Answer confirmed = nobody.get(feed);
        assertThat(nobody.with("accept", "text/html").get(feed).text()).isEqualTo(confirmed.text());
        assertThat(confirmed.headers().get("content-type")).startsWith("text/calendar");
        assertThat(confirmed.text())
                .contains("UID:" + meeting.id(), "STATUS:CONFIRMED", "SUMMARY:Первая встреча", "//RU");

        anna.at(ClubOverHttp.EARLY).post(meeting.path("/registration/cancellation"), "");
        assertThat(nobody.get(feed).text()).contains("UID:" + meeting.id(), "STATUS:CANCELLED");
    }

    @Test
    void aNewAddressEndsTheOldOne() {
        String old = feed();
        String fresh = feed();
        assertThat(nobody.get(old).problem()).isEqualTo("not-found");
        assertThat(nobody.get(fresh).status()).isEqualTo(200);
        assertThat(nobody.get("/calendars/unknown").problem()).isEqualTo("not-found");
    }

    @Test
    void aBrowserReadsWhyAnAddressOpensNothing() {
        Answer page = nobody.with("accept", "text/html").get("/calendars/unknown");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.text()).contains("There is nothing here", "Check the address");
    }

    @Test
    void onlyWhoIsSignedInGetsAFeed() {
        assertThat(TestCloud.shared().api().post("/me/calendar", "").problem()).isEqualTo("not-signed-in");
    }
}
