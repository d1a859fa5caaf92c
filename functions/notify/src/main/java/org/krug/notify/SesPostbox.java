package org.krug.notify;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krug.kernel.AwsAnswer;
import org.krug.kernel.AwsCalls;
import org.krug.kernel.AwsOperation;
import org.krug.kernel.Settings;

/** Mail by Amazon SES. */
@Singleton
@Secondary
final class SesPostbox implements Postbox {
    private static final String CHARSET = "UTF-8";
    private static final int ATTEMPTS = 8;

    /** Slows down by itself when SES throttles, so that invitations to many go at the account's own pace. */
    private static final AwsOperation SEND = AwsOperation.posted("email", "SESV2", "ses", "/v2/email/outbound-emails")
            .withAttempts(ATTEMPTS);

    private static final Set<String> FOR_GOOD = Set.of("MessageRejected", "BadRequestException");

    private final AwsCalls ses;

    SesPostbox(AwsCalls ses) {
        this.ses = ses;
    }

    @Override
    public Posted post(Mail mail) {
        Map<String, Object> body = Map.of("Text", content(mail.text()), "Html", content(mail.html()));
        Map<String, Object> simple = new HashMap<>(Map.of("Subject", content(mail.subject()), "Body", body));
        mail.off().ifPresent(address -> simple.put("Headers", off(address)));
        Map<String, Object> email = new HashMap<>(Map.of(
                "FromEmailAddress",
                Settings.required("SENDER_ADDRESS"),
                "Destination",
                Map.of("ToAddresses", List.of(mail.to())),
                "EmailTags",
                tags(mail),
                "Content",
                Map.of("Simple", simple)));
        // What became of the mail comes back with its tags, so that no address is needed to know whose it was.
        Settings.find("MAIL_EVENTS").ifPresent(set -> email.put("ConfigurationSetName", set));
        return switch (ses.call(SEND, email)) {
            case AwsAnswer.Done done -> Posted.ACCEPTED;
            case AwsAnswer.Refused refused when FOR_GOOD.contains(refused.type()) -> Posted.REFUSED;
            case AwsAnswer.Refused refused -> throw refused.unexpected(SEND);
        };
    }

    /** One click in the mail program turns such letters off (RFC 2369, RFC 8058). */
    private static List<Map<String, String>> off(String address) {
        return List.of(
                pair("List-Unsubscribe", "<" + address + ">"),
                pair("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private static List<Map<String, String>> tags(Mail mail) {
        List<Map<String, String>> tags = new ArrayList<>(List.of(pair("kind", mail.kind())));
        mail.reader().ifPresent(reader -> {
            tags.add(pair("club", reader.club().toString()));
            tags.add(pair("member", reader.member().toString()));
        });
        return tags;
    }

    private static Map<String, String> pair(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }

    private static Map<String, String> content(String text) {
        return Map.of("Data", text, "Charset", CHARSET);
    }
}
