package org.krug.notify;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import org.krug.kernel.Settings;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;

/** Mail by Amazon SES. */
@Singleton
@Secondary
final class SesPostbox implements Postbox {
    private static final String CHARSET = "UTF-8";

    private final SesV2Client ses;

    SesPostbox(SesV2Client ses) {
        this.ses = ses;
    }

    @Factory
    static final class Client {
        private static final int ATTEMPTS = 8;

        /** Slows down by itself when SES throttles, so that invitations to many go at the account's own pace. */
        @Singleton
        @Bean(preDestroy = "close")
        SesV2Client ses(SdkHttpClient http) {
            return SesV2Client.builder()
                    .httpClient(http)
                    .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build()))
                    .build();
        }
    }

    @Override
    public Posted post(Mail mail) {
        try {
            ses.sendEmail(s -> s.fromEmailAddress(Settings.required("SENDER_ADDRESS"))
                    .destination(d -> d.toAddresses(mail.to()))
                    .emailTags(t -> t.name("kind").value(mail.kind()))
                    .content(c -> c.simple(m -> m.subject(content(mail.subject()))
                            .body(b -> b.text(content(mail.text())).html(content(mail.html()))))));
            return Posted.ACCEPTED;
        } catch (MessageRejectedException | BadRequestException e) {
            return Posted.REFUSED;
        }
    }

    private static Content content(String text) {
        return Content.builder().data(text).charset(CHARSET).build();
    }
}
