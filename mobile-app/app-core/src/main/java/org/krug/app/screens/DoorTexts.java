package org.krug.app.screens;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krug.contract.checkin.AdmissionView;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.ScanView;

/** What is said of an event's door as a whole: who was let in twice, and what could not be taken for a scan. */
public final class DoorTexts {
    private final Words words;
    private final Moments moments;

    /**
     * Something that a steward should look at.
     *
     * @param what in a few words
     * @param where when and by whom
     * @param next what to do
     */
    public record Matter(String what, String where, String next) {}

    public DoorTexts(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /** Who was let in twice, the latest first. */
    public List<Matter> doubles(DoorReport report, EventLine line, Instant now) {
        List<DoorReport.DoubleAdmission> latest = new ArrayList<>(report.doubles());
        latest.sort(Comparator.comparing(
                        (DoorReport.DoubleAdmission each) -> each.second().receivedAt())
                .reversed());
        return latest.stream()
                .map(each -> new Matter(
                        name(each.second().person()),
                        words.text(
                                "door.double.where",
                                moment(each.standing().scannedAt(), line, now),
                                by(each.standing()),
                                moment(each.second().scannedAt(), line, now),
                                by(each.second())),
                        words.text("door.double.next")))
                .toList();
    }

    /** What could not be taken for a scan, the latest first. */
    public List<Matter> quarantine(DoorReport report, EventLine line, Instant now) {
        List<DoorReport.Quarantined> latest = new ArrayList<>(report.quarantine());
        latest.sort(Comparator.comparing(DoorReport.Quarantined::receivedAt).reversed());
        return latest.stream()
                .map(each -> {
                    String reason =
                            each.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
                    return new Matter(
                            words.text("door.quarantine." + reason),
                            words.text(
                                    "door.quarantine.where",
                                    moment(each.receivedAt(), line, now),
                                    name(each.steward())),
                            words.text("door.quarantine." + reason + ".next"));
                })
                .toList();
    }

    private String moment(Instant at, EventLine line, Instant now) {
        return moments.briefly(at, ZoneId.of(line.event().timeZone()), now);
    }

    private String by(ScanView scan) {
        return scan.steward() == null ? words.text("door.own-phone") : name(scan.steward());
    }

    /** Who has left the club has no name any more. */
    private String name(AdmissionView.@Nullable Person person) {
        return person == null || person.name().isBlank() ? words.text("door.nobody") : person.name();
    }
}
