package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Admissions and what stewards should look at, as the organiser reads them after the event. */
final class DoorBook {
    private static final Duration A_LITTLE_LATE = Duration.ofMinutes(5);

    private final List<JsonNode> admissions = new ArrayList<>();
    private final JsonNode report;

    private DoorBook(JsonNode report) {
        this.report = report;
    }

    static DoorBook read(Person organiser, Club club) {
        DoorBook book = new DoorBook(
                organiser.get(club.event() + "/check-ins/conflicts").orStop().json());
        String after = "";
        do {
            JsonNode page =
                    organiser.get(club.event() + "/check-ins" + after).orStop().json();
            page.path("admissions").forEach(book.admissions::add);
            after = page.hasNonNull("next") ? "?after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        book.admissions.removeIf(admission -> admission.path("undone").asBoolean());
        return book;
    }

    int attended() {
        return admissions.size();
    }

    int walkIns() {
        return (int) admissions.stream()
                .filter(admission -> admission.path("walkIn").asBoolean())
                .count();
    }

    /** Admissions up to five minutes after the start, that moment included. */
    int byFivePast(Instant starts) {
        Instant last = starts.plus(A_LITTLE_LATE);
        return (int) admissions.stream()
                .filter(admission ->
                        !Instant.parse(admission.path("at").asText()).isAfter(last))
                .count();
    }

    int doubleAdmissions() {
        return report.path("doubles").size();
    }

    Result.DoorNotes notes() {
        return new Result.DoorNotes(
                report.path("conflicts").size(),
                report.path("unconfirmed").size(),
                report.path("quarantine").size());
    }
}
