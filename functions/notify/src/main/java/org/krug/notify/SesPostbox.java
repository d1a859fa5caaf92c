package org.krug.notify;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
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
        Map<String, Object> email = Map.of(
                "FromEmailAddress",
                Settings.required("SENDER_ADDRESS"),
                "Destination",
                Map.of("ToAddresses", List.of(mail.to())),
                "EmailTags",
                List.of(Map.of("Name", "kind", "Value", mail.kind())),
                "Content",
                Map.of("Simple", Map.of("Subject", content(mail.subject()), "Body", body)));
        return switch (ses.call(SEND, email)) {
            case AwsAnswer.Done done -> Posted.ACCEPTED;
            case AwsAnswer.Refused refused when FOR_GOOD.contains(refused.type()) -> Posted.REFUSED;
            case AwsAnswer.Refused refused -> throw refused.unexpected(SEND);
        };
    }

    private static Map<String, String> content(String text) {
        return Map.of("Data", text, "Charset", CHARSET);
    }
}
