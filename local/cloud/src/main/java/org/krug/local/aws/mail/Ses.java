package org.krug.local.aws.mail;

import static org.krug.local.aws.wire.AwsAnswer.done;
import static org.krug.local.aws.wire.AwsAnswer.refused;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.local.aws.mail.Mail.Content;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.RestJson;
import org.krug.local.http.Endpoint;

/** SES v2's SendEmail, simple and raw, into the mailbox. Templates are not emulated: Krug renders its mails itself. */
public final class Ses {
    private static final int MOST_RECIPIENTS = 50;
    /** The size of a message that SES takes, in bytes after base64. */
    private static final int LARGEST_BODY = 40 << 20;

    private final Mailbox mailbox;

    public Ses(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public Endpoint endpoint() {
        return new RestJson(
                List.of(new RestJson.Route("POST", "/v2/email/outbound-emails", request -> send(request.input()))),
                LARGEST_BODY);
    }

    private AwsAnswer send(Fields input) {
        Fields content = input.object("Content");
        if (content.has("Simple")) {
            return accept(simple(input, content.object("Simple")));
        }
        if (content.has("Raw")) {
            return raw(input, content.object("Raw"));
        }
        return refused("BadRequestException", "The local cloud sends simple and raw content only.");
    }

    private static Content simple(Fields input, Fields simple) {
        Fields destination = input.object("Destination");
        Fields body = simple.object("Body");
        return new Content(
                input.text("FromEmailAddress").orElse(""),
                destination.texts("ToAddresses"),
                destination.texts("CcAddresses"),
                destination.texts("BccAddresses"),
                simple.object("Subject").raw("Data").orElse(""),
                body.object("Text").raw("Data").orElse(""),
                body.object("Html").raw("Data").orElse(""),
                simple.pairs("Headers", "Name", "Value"),
                tags(input));
    }

    private AwsAnswer raw(Fields input, Fields raw) {
        Optional<byte[]> bytes = base64(raw.raw("Data").orElse(""));
        if (bytes.isEmpty() || bytes.get().length == 0) {
            return refused("BadRequestException", "The raw message is missing or is no base64.");
        }
        Optional<MimeMessage> read = MimeMessage.read(bytes.get());
        if (read.isEmpty()) {
            return refused("BadRequestException", "The raw message is malformed.");
        }
        MimeMessage message = read.get();
        Fields destination = input.object("Destination");
        // The envelope decides who gets a raw mail; its own header only when there is no envelope.
        boolean noEnvelope = Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .allMatch(list -> destination.texts(list).isEmpty());
        return accept(new Content(
                input.text("FromEmailAddress").or(() -> message.header("From")).orElse(""),
                noEnvelope ? addresses(message, "To") : destination.texts("ToAddresses"),
                noEnvelope ? addresses(message, "Cc") : destination.texts("CcAddresses"),
                noEnvelope ? addresses(message, "Bcc") : destination.texts("BccAddresses"),
                message.header("Subject").orElse(""),
                message.text(),
                message.html(),
                message.headers(),
                tags(input)));
    }

    private static List<String> addresses(MimeMessage message, String header) {
        return message.header(header).map(Address::list).orElse(List.of());
    }

    private static Map<String, String> tags(Fields input) {
        return input.pairs("EmailTags", "Name", "Value");
    }

    private AwsAnswer accept(Content content) {
        List<String> recipients = Stream.of(content.to(), content.cc(), content.bcc())
                .flatMap(List::stream)
                .toList();
        if (content.from().isEmpty()) {
            return refused("BadRequestException", "The mail has no sender.");
        }
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            return refused("BadRequestException", "A mail has 1 to " + MOST_RECIPIENTS + " recipients.");
        }
        if (Stream.concat(Stream.of(content.from()), recipients.stream())
                .anyMatch(address -> Address.bare(address).isEmpty())) {
            return refused("BadRequestException", "Missing final '@domain'");
        }
        if (breaksLines(content)) {
            return refused("BadRequestException", "A header must be one line.");
        }
        if (content.text().isEmpty() && content.html().isEmpty()) {
            return refused("BadRequestException", "The mail has neither text nor HTML.");
        }
        return done("MessageId", TextNode.valueOf(mailbox.add(content).id()));
    }

    private static boolean breaksLines(Content content) {
        return HeaderText.breaksLines(content.subject())
                || content.headers().entrySet().stream()
                        .anyMatch(header -> HeaderText.breaksLines(header.getKey() + header.getValue()));
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
