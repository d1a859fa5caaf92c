package org.krug.notify;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krug.contract.notify.MailChoices;
import org.krug.contract.notify.NotificationChoices;

/** Choices as people make them. */
final class ChoiceViews {
    private ChoiceViews() {}

    static NotificationChoices of(Choices choices) {
        Optional<QuietHours> quiet = choices.quiet();
        return new NotificationChoices(
                new MailChoices(
                        isOn(choices, Kind.INVITATION),
                        isOn(choices, Kind.SEAT_FOR_SURE),
                        isOn(choices, Kind.WAITLIST),
                        isOn(choices, Kind.TOMORROW),
                        isOn(choices, Kind.SURVEY),
                        isOn(choices, Kind.MESSAGE)),
                choices.push(),
                quiet.map(hours -> hours.from().toString()).orElse(null),
                quiet.map(hours -> hours.to().toString()).orElse(null),
                quiet.map(hours -> hours.zone().getId()).orElse(null));
    }

    private static boolean isOn(Choices choices, Kind kind) {
        return !choices.notMailed().contains(kind);
    }

    static Choices read(NotificationChoices asked) {
        Set<Kind> notMailed = EnumSet.noneOf(Kind.class);
        turnOff(notMailed, Kind.INVITATION, asked.mail().invitation());
        turnOff(notMailed, Kind.SEAT_FOR_SURE, asked.mail().seat());
        turnOff(notMailed, Kind.WAITLIST, asked.mail().waitlist());
        turnOff(notMailed, Kind.TOMORROW, asked.mail().tomorrow());
        turnOff(notMailed, Kind.SURVEY, asked.mail().survey());
        turnOff(notMailed, Kind.MESSAGE, asked.mail().message());
        return new Choices(
                Set.copyOf(notMailed),
                asked.push(),
                quiet(asked.quietFrom(), asked.quietTo(), asked.timeZone()),
                false);
    }

    private static void turnOff(Set<Kind> notMailed, Kind kind, boolean mailed) {
        if (!mailed) {
            notMailed.add(kind);
        }
    }

    private static Optional<QuietHours> quiet(@Nullable String from, @Nullable String to, @Nullable String zone) {
        return from == null || to == null || zone == null
                ? Optional.empty()
                : Optional.of(new QuietHours(
                        LocalTime.parse(from.strip()), LocalTime.parse(to.strip()), ZoneId.of(zone.strip())));
    }
}
