package org.krug.notify;

import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/**
 * A mail as it goes out.
 *
 * @param kind what it is about, such as {@code offer-over}: SES counts deliveries by it
 * @param reader whom a bounce will be about
 * @param off where mails of this kind are turned off, absent where they can't be
 */
record Mail(
        String kind,
        String to,
        String subject,
        String text,
        String html,
        Optional<Reader> reader,
        Optional<String> off) {

    /** A member by ids. */
    record Reader(ClubId club, MemberId member) {}

    /** A mail that nobody can turn off and that no bounce is traced to. */
    Mail(String kind, String to, String subject, String text, String html) {
        this(kind, to, subject, text, html, Optional.empty(), Optional.empty());
    }

    /** A person's address stays out of logs. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
