package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krug.kernel.AwsCalls;
import org.krug.testkit.OnLocalStackOnly;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** Mail by LocalStack's SES, which reads the request by AWS's own description of version 2. */
@OnLocalStackOnly
class MailOnLocalStackTest {
    private static final String SENDER = "krug@krug.test";

    private final Postbox postbox = new SesPostbox(TestCloud.shared().bean(AwsCalls.class));
    private final String address = TestClub.address("anna");

    private Postbox.Posted posted() {
        return postbox.post(new Mail(
                "offer-over",
                address,
                "Место за вами: «Клуб»",
                "Здравствуйте,\nместо за вами",
                "<p>Место за вами</p>"));
    }

    @AfterEach
    void forgetTheSender() {
        System.clearProperty("SENDER_ADDRESS");
    }

    @Test
    void aMailArrivesInBothFormsWithItsSubjectAndItsReader() {
        System.setProperty("SENDER_ADDRESS", SENDER);
        SentMail.verified(SENDER);

        assertThat(posted()).isEqualTo(Postbox.Posted.ACCEPTED);

        assertThat(SentMail.to(address)).hasSize(1);
        JsonNode mail = SentMail.to(address).getFirst();
        assertThat(mail.path("Source").asText()).isEqualTo(SENDER);
        assertThat(mail.at("/Destination/ToAddresses")).hasSize(1);
        assertThat(mail.path("Subject").asText()).isEqualTo("Место за вами: «Клуб»");
        assertThat(mail.at("/Body/text_part").asText()).isEqualTo("Здравствуйте,\nместо за вами");
        assertThat(mail.at("/Body/html_part").asText()).isEqualTo("<p>Место за вами</p>");
    }

    @Test
    void aSenderWhomSesDoesNotKnowIsRefusedForGood() {
        System.setProperty("SENDER_ADDRESS", TestClub.address("nobody"));
        assertThat(posted()).isEqualTo(Postbox.Posted.REFUSED);
        assertThat(SentMail.to(address)).isEmpty();
    }
}
