package org.krug.local.aws.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mail in the mailbox.
 *
 * @param sequence grows by one with each mail, from 1
 * @param id the id that the sender got
 * @param at when it was sent, on the local clock
 */
public record Mail(long sequence, String id, Instant at, Content content) {

    /**
     * What was sent.
     *
     * @param to addresses, with names where there are any; likewise {@code cc} and {@code bcc}
     * @param text empty when the mail has only HTML
     * @param html empty when the mail has only text
     * @param headers further headers, such as List-Unsubscribe
     * @param tags the sender's own marks on the mail
     */
    public record Content(
            String from,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            String subject,
            String text,
            String html,
            Map<String, String> headers,
            Map<String, String> tags) {

        /** A plain mail to one person. */
        public static Content plain(String from, String to, String subject, String text) {
            return new Content(from, List.of(to), List.of(), List.of(), subject, text, "", Map.of(), Map.of());
        }
    }

    /** Everybody who gets it, as bare addresses in lower case. */
    public List<String> recipients() {
        return Stream.of(content.to(), content.cc(), content.bcc())
                .flatMap(List::stream)
                .flatMap(address -> Address.bare(address).stream())
                .distinct()
                .toList();
    }
}
