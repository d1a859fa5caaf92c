package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;
import org.krug.contract.codes.VerifyKey;
import org.krug.registration.ClubOverHttp.Meeting;
import org.krug.registration.ClubOverHttp.Person;
import org.krug.testkit.Answer;

/** Tickets as phones and printers get them. */
class TicketsTest {
    private final ClubOverHttp club = ClubOverHttp.founded();
    private final Person anna = club.joined("Анна", "Пробная", "да");
    private final SigningKey phone = SigningKey.generate(new SecureRandom());

    private Answer ticket(Meeting meeting) {
        return anna.at(ClubOverHttp.EARLY)
                .post(
                        meeting.path("/ticket"),
                        "{\"appKey\":\"" + phone.verifyKey().text() + "\"}");
    }

    private TicketVerifier verifier(Meeting meeting) {
        Answer key = anna.at(ClubOverHttp.EARLY).get(meeting.path("/ticket-key"));
        return new TicketVerifier(
                meeting.event(),
                VerifyKey.parse(key.json().path("eventKey").asText()).orElseThrow(),
                key.json().path("staticTickets").asBoolean());
    }

    @Test
    void aTicketIsShownByThePhoneItWasMadeFor() {
        Meeting meeting = club.meeting(1, false);
        Answer without = ticket(meeting);
        assertThat(without.problem()).isEqualTo("no-ticket");
        assertThat(without.json().at("/about/state").asText()).isEqualTo("NONE");

        meeting.confirmed(anna, ClubOverHttp.EARLY);
        Answer issued = ticket(meeting);
        String text = issued.json().path("ticket").asText();
        assertThat(verifier(meeting).verify(text, TestEvents.STARTS)).isInstanceOf(TicketVerdict.Refused.class);
        String shown = TicketCode.rotate(text, phone, TestEvents.STARTS);
        assertThat(verifier(meeting).verify(shown, TestEvents.STARTS))
                .isInstanceOfSatisfying(
                        TicketVerdict.Genuine.class,
                        genuine -> assertThat(genuine.ids().ticketId())
                                .hasToString(issued.json().path("ticketId").asText()));

        assertThat(EventInTest.store()
                        .byTicket(
                                meeting.event(),
                                UUID.fromString(issued.json().path("ticketId").asText()))
                        .map(Entry::member))
                .contains(anna.member());

        anna.at(ClubOverHttp.EARLY).post(meeting.path("/registration/cancellation"), "");
        assertThat(ticket(meeting).json().at("/about/state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aTicketToPrintIsDecodedFromItsPicture() throws Exception {
        Meeting meeting = club.meeting(1, true);
        meeting.confirmed(anna, ClubOverHttp.EARLY);
        Answer png = anna.at(ClubOverHttp.EARLY).get(meeting.path("/ticket.png"));
        assertThat(png.status()).as(png.text()).isEqualTo(200);
        assertThat(png.headers().get("content-type")).startsWith("image/png");

        var picture = ImageIO.read(new ByteArrayInputStream(png.body()));
        String code = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                .getText();
        assertThat(verifier(meeting).verify(code, TestEvents.STARTS)).isInstanceOf(TicketVerdict.Genuine.class);

        Answer svg = anna.at(ClubOverHttp.EARLY).get(meeting.path("/ticket.svg"));
        assertThat(svg.headers().get("content-type")).startsWith("image/svg+xml");
        assertThat(svg.text()).startsWith("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ticket.png", "/ticket.svg"})
    void nothingIsPrintedWhereTheEventWantsTheApp(String route) {
        Meeting meeting = club.meeting(1, false);
        meeting.confirmed(anna, ClubOverHttp.EARLY);
        assertThat(anna.at(ClubOverHttp.EARLY).get(meeting.path(route)).problem())
                .isEqualTo("static-tickets-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"appKey\":\"\"}",
                "{\"appKey\":\"AAAA\"}",
                "{\"appKey\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"appKey\":1}",
                "{\"appKey\":\"x\",\"more\":1}"
            })
    void badKeysAreProblems(String body) {
        Meeting meeting = club.meeting(1, false);
        meeting.confirmed(anna, ClubOverHttp.EARLY);
        Answer answer = anna.at(ClubOverHttp.EARLY).post(meeting.path("/ticket"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }
}
