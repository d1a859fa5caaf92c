package org.krug.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.krug.contract.ClubId;
import org.krug.contract.ProblemType;
import org.krug.contract.members.ImportReport;
import org.krug.contract.members.ImportReport.Rejection;
import org.krug.kernel.Outcome;
import org.krug.kernel.PartMark;

/**
 * Imports a CRM's export as it comes. A row becomes an application unless the club has one with its address: if that one says the same, the row
 * is unchanged, else it is a repeated address and the first one stands. So importing a file twice changes nothing, and an import that was cut
 * off is finished by repeating it.
 */
@Singleton
final class Imports {
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private final ApplicationStore store;

    Imports(ApplicationStore store) {
        this.store = store;
    }

    /** The headings of a file that Krug has no use for. */
    static List<String> ignored(byte[] file) {
        return ExportText.read(file)
                .then(text -> ExportTable.read(text.text()))
                .orRefuse()
                .ignored();
    }

    static ImportReport withIgnored(ImportReport report, List<String> headings) {
        return new ImportReport(
                report.rows(),
                report.imported(),
                report.unchanged(),
                report.rejected(),
                report.rejections(),
                headings,
                report.encoding());
    }

    /**
     * @param mark what the applications are marked with: those that the same request kept before it was cut off count as imported
     */
    Outcome<ImportReport> run(ClubId club, byte[] file, Optional<PartMark> mark) {
        if (file.length > MOST_BYTES) {
            return Outcome.refused(ProblemType.TOO_LARGE);
        }
        return ExportText.read(file)
                .then(text -> ExportTable.read(text.text())
                        .map(table -> keep(club, table, text.encoding().name(), mark)));
    }

    private enum Kept {
        IMPORTED,
        UNCHANGED,
        DUPLICATE
    }

    private ImportReport keep(ClubId club, ExportTable table, String encoding, Optional<PartMark> mark) {
        List<ExportRow.Good> good = new ArrayList<>();
        List<ExportRow.Bad> bad = new ArrayList<>();
        sort(table, good, bad);
        List<Kept> kept = InParallel.map(good, row -> keep(club, row.application(), mark));
        int imported = 0;
        int unchanged = 0;
        for (int at = 0; at < good.size(); at++) {
            switch (kept.get(at)) {
                case IMPORTED -> imported++;
                case UNCHANGED -> unchanged++;
                case DUPLICATE -> bad.add(new ExportRow.Bad(good.get(at).line(), ExportRow.Reason.DUPLICATE_EMAIL));
            }
        }
        bad.sort(Comparator.comparingInt(ExportRow.Bad::line));
        return new ImportReport(
                table.rows().size(), imported, unchanged, counts(bad), rejections(bad), table.ignored(), encoding);
    }

    private static void sort(ExportTable table, List<ExportRow.Good> good, List<ExportRow.Bad> bad) {
        Set<String> seen = new HashSet<>();
        for (ExportTable.Row row : table.rows()) {
            switch (ExportRow.read(table, row)) {
                case ExportRow.Bad rejected -> bad.add(rejected);
                case ExportRow.Good taken -> {
                    if (seen.add(taken.application().email())) {
                        good.add(taken);
                    } else {
                        bad.add(new ExportRow.Bad(row.line(), ExportRow.Reason.DUPLICATE_EMAIL));
                    }
                }
            }
        }
    }

    private Kept keep(ClubId club, Application application, Optional<PartMark> mark) {
        return store.keepFirst(club, application, mark)
                .map(first -> first.saysTheSameAs(application) ? Kept.UNCHANGED : Kept.DUPLICATE)
                .orElse(Kept.IMPORTED);
    }

    private static Map<String, Integer> counts(List<ExportRow.Bad> bad) {
        Map<String, Integer> counts = new TreeMap<>();
        bad.forEach(row -> counts.merge(row.reason().word(), 1, Integer::sum));
        return counts;
    }

    private static List<Rejection> rejections(List<ExportRow.Bad> bad) {
        return bad.stream()
                .map(row -> new Rejection(row.line(), row.reason().word()))
                .toList();
    }
}
