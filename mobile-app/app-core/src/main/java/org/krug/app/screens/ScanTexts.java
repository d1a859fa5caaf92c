package org.krug.app.screens;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.krug.app.door.OfflineVerdict;
import org.krug.app.door.ScanAnswer;
import org.krug.app.venue.VenueAnswer;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;

/** What is said of a scan: a word that is read at arm's length, whose ticket it is, and why. */
public final class ScanTexts {
    private final Words words;
    private final Moments moments;

    /** The four results, each with its own colour, icon, sound and shake. */
    public enum Kind {
        ADMITTED,
        ALREADY_ADMITTED,
        REFUSED,
        ADMITTED_OFFLINE
    }

    /**
     * @param title one or two words
     * @param name whose it is; empty when the phone can't know
     * @param reason why and what to do; may be empty
     */
    public record Result(Kind kind, String title, String name, String reason) {}

    public ScanTexts(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /** What a steward reads. */
    public Result steward(ScanAnswer answer, EventLine line, Instant now) {
        if (answer instanceof ScanAnswer.Admitted in) {
            String reason = in.who().walkIn() ? words.text("scan.walk-in") : "";
            return new Result(
                    Kind.ADMITTED, words.text("scan.admitted"), in.who().name(), reason);
        }
        if (answer instanceof ScanAnswer.Refused refused) {
            return refused(refused, line, now);
        }
        if (answer instanceof ScanAnswer.Offline offline) {
            return offline(offline, line, now);
        }
        String reason = answer instanceof ScanAnswer.NoTicket no
                ? words.text("scan.fault." + key(no.fault()))
                : words.text("scan.not-kept");
        return new Result(Kind.REFUSED, words.text("scan.refused"), "", reason);
    }

    private Result refused(ScanAnswer.Refused refused, EventLine line, Instant now) {
        Problem problem = refused.problem();
        String name = refused.name().orElse("");
        if (!refused.is(ProblemType.ALREADY_ADMITTED)) {
            return new Result(Kind.REFUSED, words.text("scan.refused"), name, problem.detail() + " " + problem.next());
        }
        String by = problem.about().get("by");
        String reason = refused.sinceWhen()
                .map(at -> moments.briefly(at, ZoneId.of(line.event().timeZone()), now))
                .map(at ->
                        by == null ? words.text("scan.already.own-phone", at) : words.text("scan.already.by", at, by))
                .orElse(problem.detail());
        return new Result(Kind.ALREADY_ADMITTED, words.text("scan.already"), name, reason);
    }

    private Result offline(ScanAnswer.Offline offline, EventLine line, Instant now) {
        OfflineVerdict verdict = offline.verdict();
        String name = offline.name().orElse("");
        ZoneId zone = ZoneId.of(line.event().timeZone());
        if (verdict instanceof OfflineVerdict.Admitted) {
            return new Result(Kind.ADMITTED_OFFLINE, words.text("scan.offline"), name, words.text("scan.offline.why"));
        }
        if (verdict instanceof OfflineVerdict.AlreadyAdmitted already) {
            String reason = already.at()
                    .map(at -> words.text("scan.already." + key(already.by()), moments.briefly(at, zone, now)))
                    .orElseGet(() -> words.text("scan.already.elsewhere"));
            return new Result(Kind.ALREADY_ADMITTED, words.text("scan.already"), name, reason);
        }
        return new Result(Kind.REFUSED, words.text("scan.refused"), name, why(verdict, zone, now));
    }

    private String why(OfflineVerdict verdict, ZoneId zone, Instant now) {
        if (verdict instanceof OfflineVerdict.Faulty faulty) {
            return words.text("scan.fault." + key(faulty.fault()));
        }
        if (verdict instanceof OfflineVerdict.Refused refused) {
            String at = refused.at()
                    .map(moment -> moments.briefly(moment, zone, now))
                    .orElse("");
            return words.text("scan.reason." + key(refused.reason()), at);
        }
        return words.text("scan.no-list");
    }

    /** What the person reads after scanning the venue's code. */
    public Result venue(VenueAnswer answer, EventLine line, Instant now) {
        ZoneId zone = ZoneId.of(line.event().timeZone());
        if (answer instanceof VenueAnswer.Confirmed in) {
            return new Result(
                    Kind.ADMITTED,
                    words.text("venue.in"),
                    in.who().name(),
                    words.text("venue.in.at", moments.briefly(in.who().at(), zone, now)));
        }
        if (answer instanceof VenueAnswer.Recorded kept) {
            return new Result(
                    Kind.ADMITTED_OFFLINE,
                    words.text("venue.recorded"),
                    "",
                    words.text("venue.recorded.why", moments.briefly(kept.at(), zone, now)));
        }
        if (answer instanceof VenueAnswer.Refused refused) {
            return venue(refused, zone, now);
        }
        return new Result(Kind.REFUSED, words.text("venue.refused"), "", words.text("venue.not-kept"));
    }

    private Result venue(VenueAnswer.Refused refused, ZoneId zone, Instant now) {
        if (refused.is(ProblemType.ALREADY_ADMITTED)) {
            String since = instant(refused.problem().about().get("since"))
                    .map(at -> words.text("venue.in.at", moments.briefly(at, zone, now)))
                    .orElse("");
            return new Result(Kind.ADMITTED, words.text("venue.already"), "", since);
        }
        return new Result(
                Kind.REFUSED,
                words.text("venue.refused"),
                "",
                refused.problem().detail() + " " + refused.problem().next());
    }

    private static Optional<Instant> instant(@org.jspecify.annotations.Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
