package org.krug.local.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.ServedServices;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

class MailTest {
    @TempDir
    Path data;

    ServedServices served;

    @BeforeEach
    void serve() throws Exception {
        served = ServedServices.over(data);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private SendEmailResponse send(String to, String subject) {
        return served.ses()
                .sendEmail(mail -> mail.fromEmailAddress("Круг <club@example.org>")
                        .destination(destination -> destination.toAddresses(to))
                        .emailTags(tag -> tag.name("kind").value("invitation"))
                        .content(content -> content.simple(simple -> simple.subject(text -> text.data(subject))
                                .body(body -> body.text(text -> text.data("Приходите: https://example.org/e?a=1&b=2"))
                                        .html(html -> html.data("<p>Приходите</p><script>alert(1)</script>")))
                                .headers(header ->
                                        header.name("List-Unsubscribe").value("<https://example.org/u>")))));
    }

    private SendEmailResponse sendRaw(String raw) {
        return served.ses()
                .sendEmail(mail ->
                        mail.content(content -> content.raw(message -> message.data(SdkBytes.fromUtf8String(raw)))));
    }

    private JsonNode mailbox(String query) throws Exception {
        return new ObjectMapper()
                .readTree(served.get("/_local/mailbox.json" + query).body());
    }

    @Test
    void aSentMailIsInTheMailboxWithAllItsParts() throws Exception {
        String id = send("Анна <Anna@Example.org>", "Приглашение").messageId();
        JsonNode mail = mailbox("?to=anna@example.org").path("mails").path(0);
        assertThat(mail.path("id").asText()).isEqualTo(id);
        assertThat(mail.path("subject").asText()).isEqualTo("Приглашение");
        assertThat(mail.path("text").asText()).contains("https://example.org/e?a=1&b=2");
        assertThat(mail.path("html").asText()).startsWith("<p>Приходите</p>");
        assertThat(mail.path("headers").path("List-Unsubscribe").asText()).isEqualTo("<https://example.org/u>");
        assertThat(mail.path("tags").path("kind").asText()).isEqualTo("invitation");
        assertThat(mail.path("at").asText()).isEqualTo(ServedServices.START.toString());
    }

    @Test
    void programsReadWhatCameAfterTheLastMailTheySaw() throws Exception {
        send("anna@example.org", "one");
        send("boris@example.org", "two");
        long seen = mailbox("").path("latest").asLong();
        send("anna@example.org", "three");
        send("anna@example.org", "four");
        assertThat(mailbox("?to=ANNA@example.org&after=" + seen).path("mails").findValuesAsText("subject"))
                .containsExactly("four", "three");
        assertThat(mailbox("?limit=1").path("mails").findValuesAsText("subject"))
                .containsExactly("four");
        assertThat(mailbox("?to=nobody@example.org").path("mails")).isEmpty();
    }

    @Test
    void aRawMailIsReadInItsEncodings() throws Exception {
        sendRaw(("""
                From: =?UTF-8?B?%s?= <club@example.org>
                To: "Last, First" <anna@example.org>, boris@example.org
                Subject: =?utf-8?Q?=D0=92=D1=81=D1=82=D1=80=D0=B5?=
                 =?utf-8?Q?=D1=87=D0=B0_1?=
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                =D0=9F=D1=80=D0=B8=D1=85=D0=BE=
                =D0=B4=D0=B8=D1=82=D0=B5
                --b1
                Content-Type: text/html; charset=windows-1251
                Content-Transfer-Encoding: base64

                %s
                --b1--
                """)
                .formatted(
                        Base64.getEncoder().encodeToString("Круг".getBytes(StandardCharsets.UTF_8)),
                        Base64.getMimeEncoder()
                                .encodeToString("<b>Да</b>".getBytes(java.nio.charset.Charset.forName("windows-1251"))))
                .replace("\n", "\r\n"));
        Mail.Content mail = served.services
                .mailbox()
                .newestFirst("boris@example.org")
                .getFirst()
                .content();
        assertThat(mail.from()).isEqualTo("Круг <club@example.org>");
        assertThat(mail.to()).containsExactly("\"Last, First\" <anna@example.org>", "boris@example.org");
        assertThat(mail.subject()).isEqualTo("Встреча 1");
        assertThat(mail.text()).isEqualTo("Приходите");
        assertThat(mail.html()).isEqualTo("<b>Да</b>");
    }

    @Test
    void incompleteAndSmugglingMailsAreRefused() throws Exception {
        assertThatThrownBy(() -> send("nobody", "x")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> send("a@example.org\r\nBcc: b@example.org", "x"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> send("a@example.org", "x\r\nBcc: b@example.org"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> sendRaw("Subject: nobody gets it\r\n\r\ntext"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> served.ses()
                        .sendEmail(mail -> mail.fromEmailAddress("a@example.org")
                                .destination(to -> to.toAddresses("b@example.org"))
                                .content(content -> content.template(template -> template.templateName("t")))))
                .isInstanceOf(BadRequestException.class);
        for (String body : new String[] {"{", "[1]", "{\"Content\":{\"Raw\":{\"Data\":\"%%\"}}}", "{\"Content\":7}"}) {
            assertThat(served.post("/_local/aws/ses/v2/email/outbound-emails", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(served.services.mailbox().latest()).isZero();
    }

    @Test
    void theMailboxOutlivesARestart() throws Exception {
        send("anna@example.org", "kept");
        served.close();
        served = ServedServices.over(data);
        send("anna@example.org", "next");
        assertThat(mailbox("?to=anna@example.org").path("mails").findValuesAsText("sequence"))
                .containsExactly("2", "1");
    }

    @Test
    void peopleSeeTheListAndOneMailWhoseHtmlIsPowerless() throws Exception {
        send("anna@example.org", "<i>Subject</i>");
        assertThat(served.get("/_local/mailbox").body())
                .contains("&lt;i&gt;Subject&lt;/i&gt;", "href=\"/_local/mailbox/1\"")
                .doesNotContain("<i>Subject");
        assertThat(served.get("/_local/mailbox?to=boris@example.org").body()).contains("No mails here yet");
        assertThat(served.get("/_local/mailbox/1").body())
                .contains("src=\"/_local/mailbox/1/html\"", "href=\"https://example.org/e?a=1&amp;b=2\"")
                .doesNotContain("<script");
        var alone = served.get("/_local/mailbox/1/html");
        assertThat(alone.body()).contains("<p>Приходите</p>");
        assertThat(alone.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
    }

    @Test
    void wrongAddressesOfTheMailboxAreAnswered() throws Exception {
        assertThat(served.get("/_local/mailbox/7").statusCode()).isEqualTo(404);
        assertThat(served.get("/_local/mailbox/seven").statusCode()).isEqualTo(400);
        assertThat(served.get("/_local/mailbox.json?after=x").statusCode()).isEqualTo(400);
        assertThat(served.get("/_local/mailbox?to=%25zz").statusCode()).isEqualTo(200);
        assertThat(served.post("/_local/mailbox/1", "").statusCode()).isEqualTo(405);
    }
}
