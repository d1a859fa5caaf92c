package org.krug.members;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.krug.kernel.Outcome;

/**
 * The rows of an export, whose delimiter nobody told.
 *
 * @param emails the columns of the address, of which the first good one of a row counts
 * @param ignored headings of columns that mean nothing to Krug
 */
record ExportTable(int width, Map<Column, Integer> places, List<Integer> emails, List<String> ignored, List<Row> rows) {
    /** As many as can be kept within a function's time limit, at some 3,000 a second. */
    static final int MOST_ROWS = 5_000;

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /** @param line where the row begins, the first line of the file being 1 */
    record Row(int line, List<String> cells) {
        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static Outcome<ExportTable> read(String text) {
        List<Row> rows;
        try {
            rows = rows(text, delimiter(text), MOST_ROWS + 2);
        } catch (IOException | UncheckedIOException e) {
            return ExportText.refused(UnreadableFile.OPEN_QUOTE);
        }
        if (rows.isEmpty()) {
            return ExportText.refused(UnreadableFile.EMPTY);
        }
        List<String> headings = rows.getFirst().cells();
        Map<Column, Integer> places = Column.places(headings);
        if (!places.containsKey(Column.EMAIL)) {
            return ExportText.refused(UnreadableFile.NO_EMAIL_COLUMN);
        }
        Column.EmailColumns emails = Column.emails(headings);
        if (!emails.plain()) {
            return ExportText.refused(UnreadableFile.SEVERAL_EMAIL_COLUMNS, named(headings, emails.places()));
        }
        if (rows.size() > MOST_ROWS + 1) {
            return ExportText.refused(UnreadableFile.TOO_MANY_ROWS);
        }
        return Outcome.done(new ExportTable(
                headings.size(),
                places,
                emails.places(),
                ignored(headings, places, emails.places()),
                List.copyOf(rows.subList(1, rows.size()))));
    }

    private static String named(List<String> headings, List<Integer> places) {
        return places.stream()
                .map(place -> "“" + headings.get(place).strip() + "”")
                .collect(Collectors.joining(", "));
    }

    private static List<String> ignored(List<String> headings, Map<Column, Integer> places, List<Integer> emails) {
        List<String> ignored = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            if (!places.containsValue(at)
                    && !emails.contains(at)
                    && !headings.get(at).isBlank()) {
                ignored.add(headings.get(at).strip());
            }
        }
        return ignored;
    }

    /** How many headings of the text make sense, under the delimiter that suits it best. */
    static int headingsKnown(String text) {
        return headingsKnown(text, delimiter(text));
    }

    private static int headingsKnown(String text, char delimiter) {
        try {
            List<Row> first = rows(text, delimiter, 1);
            return first.isEmpty() ? 0 : Column.places(first.getFirst().cells()).size();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static char delimiter(String text) {
        return DELIMITERS.stream()
                .max(Comparator.comparingInt(delimiter -> headingsKnown(text, delimiter)))
                .orElseThrow();
    }

    /** The first rows that are not blank. */
    private static List<Row> rows(String text, char delimiter, int most) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true) // Spreadsheets write ""A" B" with little care.
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            while (rows.size() < most && records.hasNext()) {
                Row row = new Row((int) line, List.of(records.next().values()));
                if (!row.blank()) {
                    rows.add(row);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        return rows;
    }
}
