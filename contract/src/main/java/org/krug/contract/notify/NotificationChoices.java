package org.krug.contract.notify;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * How a person wants to be told things, in all clubs.
 *
 * @param mail required
 * @param push whether devices are pushed; required
 * @param quietFrom from when on no push is sent, such as {@code 22:00}; both or neither. An offer that would be over before the end is pushed
 * @param quietTo until when; earlier than {@code quietFrom} means the next morning
 * @param timeZone where these hours are meant, such as {@code Europe/Moscow}; required with them
 */
public record NotificationChoices(
        MailChoices mail,
        Boolean push,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String timeZone) {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    public NotificationChoices(
            @Nullable MailChoices mail,
            @Nullable Boolean push,
            @Nullable String quietFrom,
            @Nullable String quietTo,
            @Nullable String timeZone) {
        this.mail = Require.present("mail", mail);
        this.push = Require.present("push", push);
        this.quietFrom = quietFrom;
        this.quietTo = quietTo;
        this.timeZone = timeZone;
        if (quietFrom != null || quietTo != null) {
            LocalTime from = hour("quietFrom", quietFrom);
            if (from.equals(hour("quietTo", quietTo))) {
                throw new InvalidInput("quietTo", InvalidInput.Rule.WRONG_ORDER);
            }
            Require.zone("timeZone", timeZone);
        }
    }

    private static LocalTime hour(String field, @Nullable String text) {
        try {
            return LocalTime.parse(Require.line(field, text, 5), HOUR);
        } catch (DateTimeParseException notAnHour) {
            throw new InvalidInput(field, InvalidInput.Rule.WRONG_FORM);
        }
    }
}
