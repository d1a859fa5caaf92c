package org.krug.members;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/** A row of an export, read as an application or rejected for a reason. */
sealed interface ExportRow {

    record Good(int line, Application application) implements ExportRow {}

    record Bad(int line, Reason reason) implements ExportRow {}

    /** Why a row was rejected. */
    enum Reason {
        MISSING_EMAIL,
        INVALID_EMAIL,
        /** An earlier row, or an application of another import, has the address: the first one stands. */
        DUPLICATE_EMAIL,
        MISSING_NAME,
        TOO_LONG,
        CONTROL_CHARACTERS,
        /** Cells have moved or are missing, so that none of them can be trusted. */
        WRONG_COLUMN_COUNT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int LONGEST_NAME = 100;
    int LONGEST_TEXT = 200;

    /** Anything else, an empty cell too, is no consent. */
    Set<String> YES = Set.of("да", "yes", "true", "1", "+", "y", "д");

    static ExportRow read(ExportTable table, ExportTable.Row row) {
        List<String> cells = row.cells();
        boolean moved = cells.size() < table.width()
                || cells.subList(table.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (moved) {
            return new Bad(row.line(), Reason.WRONG_COLUMN_COUNT);
        }
        try {
            Application application = application(new Cells(table, cells));
            return application.firstName().isEmpty() && application.lastName().isEmpty()
                    ? new Bad(row.line(), Reason.MISSING_NAME)
                    : new Good(row.line(), application);
        } catch (InvalidInput wrong) {
            return new Bad(row.line(), reason(wrong));
        }
    }

    private static Reason reason(InvalidInput wrong) {
        boolean email = wrong.field().equals(Column.EMAIL.name());
        return switch (wrong.rule()) {
            case REQUIRED -> email ? Reason.MISSING_EMAIL : Reason.MISSING_NAME;
            case TOO_LONG -> email ? Reason.INVALID_EMAIL : Reason.TOO_LONG;
            case CONTROL_CHARACTERS -> email ? Reason.INVALID_EMAIL : Reason.CONTROL_CHARACTERS;
            default -> Reason.INVALID_EMAIL;
        };
    }

    private static Application application(Cells cells) {
        String email = cells.email();
        FullName name = cells.name();
        return new Application(
                email,
                name.first(),
                name.last(),
                cells.text(Column.FUNCTION, LONGEST_TEXT),
                cells.text(Column.INDUSTRY, LONGEST_TEXT),
                cells.text(Column.CITY, LONGEST_TEXT),
                new Member.Workplace(
                        cells.text(Column.COMPANY, LONGEST_TEXT), cells.text(Column.POSITION, LONGEST_TEXT)),
                YES.contains(cells.cell(Column.DISCLOSED).toLowerCase(Locale.ROOT)),
                Optional.empty());
    }

    record FullName(String first, String last) {}

    /** The cells of a row by their meaning. */
    record Cells(ExportTable table, List<String> all) {

        /** Without spaces around, the unbreakable ones of spreadsheets included; empty where the table has no such column. */
        String cell(Column column) {
            Integer place = table.places().get(column);
            return place == null ? "" : cell(place);
        }

        private String cell(int place) {
            return all.get(place).replace('\u00A0', ' ').strip();
        }

        /** The first good address of the row; where none is good, the first that was filled in says what is wrong. */
        String email() {
            List<String> filled = table.emails().stream()
                    .map(this::cell)
                    .filter(text -> !text.isEmpty())
                    .toList();
            for (String text : filled) {
                try {
                    return Require.email(Column.EMAIL.name(), text);
                } catch (InvalidInput notAnAddress) {
                    // Perhaps the next one is.
                }
            }
            return Require.email(Column.EMAIL.name(), filled.isEmpty() ? "" : filled.getFirst());
        }

        String text(Column column, int longest) {
            return Require.optionalLine(column.name(), cell(column), longest);
        }

        /** Last and first name have columns of their own, or share one: "Last First" in Russian, "First Last" in English. */
        FullName name() {
            String first = text(Column.FIRST_NAME, LONGEST_NAME);
            String last = text(Column.LAST_NAME, LONGEST_NAME);
            if (!first.isEmpty() && table.places().containsKey(Column.LAST_NAME)) {
                return new FullName(first, last);
            }
            List<String> russian = words(text(Column.FULL_NAME, 2 * LONGEST_NAME));
            if (first.isEmpty() && last.isEmpty() && !russian.isEmpty()) {
                return new FullName(russian.size() > 1 ? russian.get(1) : "", russian.getFirst());
            }
            List<String> english = words(first);
            return english.size() > 1 && last.isEmpty()
                    ? new FullName(english.getFirst(), String.join(" ", english.subList(1, english.size())))
                    : new FullName(first, last);
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }
}
