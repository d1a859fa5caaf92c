package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** The link below a letter that turns its kind off. */
class OffTest {
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final TestClub club = TestClub.founded();
    private final TestClub.Person anna = club.joined("Анна").getFirst();
    private final Api nobody = TestCloud.shared()
            .api()
            .with("content-type", "application/x-www-form-urlencoded")
            .with("accept", "text/html")
            .with("accept-language", "ru");

    private String path(Kind kind) {
        String link =
                TestCloud.shared().bean(OffLinks.class).link(ClubId.of(club.id()), MemberId.of(anna.memberId()), kind);
        assertThat(link).startsWith("https://krug.test/u/");
        return link.substring("https://krug.test".length());
    }

    private JsonNode mailed() {
        return anna.api().get("/me/notifications").json().path("mail");
    }

    @Test
    void openingTheLinkAsksAndChangesNothing() {
        Answer page = nobody.get(path(Kind.SURVEY));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Не присылать таких писем?", "method=\"post\"", path(Kind.SURVEY), "One-Click");
        assertThat(mailed().path("survey").asBoolean()).isTrue();
    }

    @Test
    void oneClickTurnsOneKindOffAndNothingElse() {
        for (int times = 0; times < 2; times++) {
            Answer done = nobody.call("POST", path(Kind.SURVEY), ONE_CLICK);
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            assertThat(done.text()).contains("Таких писем больше не будет");
        }
        assertThat(mailed().path("survey").asBoolean()).isFalse();
        for (String other : List.of("invitation", "seat", "waitlist")) {
            assertThat(mailed().path(other).asBoolean()).as(other).isTrue();
        }
        nobody.call("POST", path(Kind.INVITATION), ONE_CLICK);
        assertThat(mailed().path("invitation").asBoolean()).isFalse();
        assertThat(mailed().path("survey").asBoolean()).isFalse();
    }

    @Test
    void aMailProgramMayPostItInParts() {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assertThat(nobody.with("content-type", "multipart/form-data; boundary=x")
                        .call("POST", path(Kind.WAITLIST), parts)
                        .status())
                .isEqualTo(200);
        assertThat(mailed().path("waitlist").asBoolean()).isFalse();
    }

    @Test
    void whatMattersCannotBeTurnedOffAndAForgedLinkIsNone() {
        String good = path(Kind.SURVEY);
        char last = good.charAt(20) == 'A' ? 'B' : 'A';
        for (String wrong : List.of(
                path(Kind.OFFER), "/u/unknown", good + "A", good.substring(0, 20) + last + good.substring(21))) {
            assertThat(nobody.get(wrong).status()).as(wrong).isEqualTo(404);
            assertThat(nobody.call("POST", wrong, ONE_CLICK).status()).as(wrong).isEqualTo(404);
        }
        assertThat(mailed().path("survey").asBoolean()).isTrue();
    }

    @Test
    void nothingIsWrittenAboutSomebodyWhoIsNotThere() {
        MemberId stranger = MemberId.of("00000000-0000-4000-8000-000000000001");
        String path = TestCloud.shared()
                .bean(OffLinks.class)
                .link(ClubId.of(club.id()), stranger, Kind.SURVEY)
                .substring("https://krug.test".length());
        assertThat(nobody.call("POST", path, ONE_CLICK).status()).isEqualTo(404);
        assertThat(TestCloud.shared().bean(ChoiceStore.class).find(stranger)).isEmpty();
    }
}
