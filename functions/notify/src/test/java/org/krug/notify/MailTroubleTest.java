package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.members.Members;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** Mail that came back for good, or that was called spam. */
class MailTroubleTest {
    private static final String AT = "2029-12-20T09:00:00Z";

    private final Evening evening = new Evening();
    private final TestClub club = TestClub.founded();
    private final TestClub.Person anna = club.joined("Анна").getFirst();
    private NotifyMailFunction function;

    @BeforeEach
    void start() {
        function = new NotifyMailFunction();
    }

    @AfterEach
    void stop() {
        function.close();
    }

    private void told(String member, String at) {
        function.execute(Map.of("at", at, "club", club.id(), "member", member));
    }

    private JsonNode inbox() {
        return anna.api().with("accept-language", "ru").get("/me/inbox").json().path("items");
    }

    private Letter letter(Kind kind) {
        return Letter.of(
                        kind,
                        evening.event,
                        TestCloud.shared()
                                .bean(Members.class)
                                .find(ClubId.of(club.id()), MemberId.of(anna.memberId()))
                                .orElseThrow(),
                        Instant.parse(AT))
                .with("until", Instant.parse(AT));
    }

    @Test
    void theMemberIsMailedNoMoreAndReadsWhyInTheInbox() {
        told(anna.memberId(), AT);
        told(anna.memberId(), "2029-12-21T09:00:00Z");
        assertThat(inbox()).hasSize(1);
        JsonNode notice = inbox().path(0);
        assertThat(notice.path("kind").asText()).isEqualTo("mail-stopped");
        assertThat(notice.path("title").asText()).isEqualTo("Письма до вас не доходят");
        assertThat(notice.hasNonNull("event")).isFalse();
        evening.delivery.send(letter(Kind.OFFER));
        assertThat(evening.postbox.posted).isEmpty();
    }

    @Test
    void whoChoosesAnewIsMailedAgain() {
        told(anna.memberId(), AT);
        String choices = anna.api().get("/me/notifications").text();
        assertThat(anna.api().put("/me/notifications", choices).status()).isEqualTo(200);
        evening.delivery.send(letter(Kind.OFFER));
        assertThat(evening.postbox.addresses()).containsExactly(anna.email());
    }

    @Test
    void nothingIsWrittenAboutSomebodyWhoIsNotThere() {
        String stranger = "00000000-0000-4000-8000-000000000002";
        told(stranger, AT);
        assertThat(TestCloud.shared().bean(ChoiceStore.class).find(MemberId.of(stranger)))
                .isEmpty();
    }
}
