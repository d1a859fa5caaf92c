package org.krug.app.screens;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.Problem;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.contract.seating.MyTable;

/** What is said about events. */
public final class EventTexts {
    private final Words words;
    private final Moments moments;

    public EventTexts(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /** From when to when, in the event's zone. */
    public String when(EventLine line, Instant now) {
        return moments.span(line.event().times().starts(), line.event().times().ends(), zone(line), now);
    }

    /** When a point of the agenda begins. */
    public String at(EventLine line, Instant moment) {
        return moments.time(moment, zone(line));
    }

    /** A few words of how the person's place stands. */
    public String state(EventLine line, Instant now) {
        if (line.isCancelled()) {
            return words.text("state.event-cancelled");
        }
        RegistrationAnswer place = line.registration();
        if (place == null) {
            return words.text("state.unknown");
        }
        Instant offered = place.offeredUntil();
        Integer ahead = place.ahead();
        if (offered != null) {
            return words.text("state.offered-until", moments.until(offered, zone(line), now));
        }
        if (ahead != null) {
            return ahead == 0 ? words.text("state.next-in-line") : words.count("state.ahead", ahead);
        }
        return words.text("state." + key(line));
    }

    /** What it means, and what to do. */
    public String advice(EventLine line, Instant now) {
        RegistrationAnswer place = line.registration();
        if (line.isCancelled() || place == null) {
            return words.text(line.isCancelled() ? "advice.event-cancelled" : "advice.unknown");
        }
        ZoneId zone = zone(line);
        RegistrationAnswer.Times times = place.times();
        if (place.possible().contains(RegistrationAction.RECONFIRM)) {
            return words.text("advice.reconfirm-until", moments.until(times.reconfirmationDue(), zone, now));
        }
        if (line.state().equals(Optional.of(RegistrationState.REGISTERED))
                && now.isBefore(times.reconfirmationAsked())) {
            return words.text("advice.asked-again", moments.say(times.reconfirmationAsked(), zone, now));
        }
        if (place.possible().contains(RegistrationAction.REGISTER)) {
            return words.text("advice.register-until", moments.until(times.registrationCloses(), zone, now));
        }
        boolean wasThere = line.state().equals(Optional.of(RegistrationState.ATTENDED)) && !line.isAhead(now);
        return words.text(wasThere ? "advice.attended-over" : "advice." + key(line));
    }

    /** Which table it is, with what is talked of there. */
    public String table(MyTable table) {
        String number = words.text("table.number", String.valueOf(table.number()));
        return table.name().isEmpty() ? number : words.text("table.named", number, table.name());
    }

    /** Those at the same table in a line; empty where nobody is known. */
    public String neighbours(MyTable table) {
        return table.neighbours().isEmpty()
                ? ""
                : words.text(
                        "table.with",
                        table.neighbours().stream().map(MyTable.Neighbour::name).collect(Collectors.joining(", ")));
    }

    /** What a neighbour shows of their workplace; empty where it is nothing. */
    public static String workplace(MyTable.Neighbour neighbour) {
        return Stream.of(neighbour.position(), neighbour.company())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How it stands at a glance. */
    public Tone tone(EventLine line) {
        if (line.isCancelled()) {
            return Tone.BAD;
        }
        return line.state().map(EventTexts::tone).orElse(Tone.PLAIN);
    }

    private static Tone tone(RegistrationState state) {
        return switch (state) {
            case REGISTERED, RECONFIRMED, ATTENDED -> Tone.OK;
            case REQUESTED, OFFERED -> Tone.WARN;
            case WAITLISTED -> Tone.INFO;
            case CANCELLED, EXPIRED, NO_SHOW -> Tone.PLAIN;
        };
    }

    /** What an action is called on its button. */
    public String action(RegistrationAction action, EventLine line) {
        return words.text("action." + action.word() + (action == RegistrationAction.CANCEL ? leaving(line) : ""));
    }

    /** What is asked and explained before somebody cancels. */
    public String cancelling(String part, EventLine line) {
        return words.text("event.cancel." + part + leaving(line));
    }

    /** Who has no seat yet is not told that they give one up. */
    private static String leaving(EventLine line) {
        return line.state()
                .filter(state -> state == RegistrationState.REQUESTED || state == RegistrationState.WAITLISTED)
                .map(state -> "." + name(state))
                .orElse("");
    }

    /** What went wrong, what was kept, what to do now. */
    public String trouble(Trouble trouble, Optional<Problem> problem) {
        return problem.map(said -> said.detail() + " " + said.next())
                .orElseGet(() -> words.text("trouble." + name(trouble)));
    }

    private static String key(EventLine line) {
        return line.state().map(EventTexts::name).orElse("none");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ZoneId zone(EventLine line) {
        return ZoneId.of(line.event().timeZone());
    }
}
