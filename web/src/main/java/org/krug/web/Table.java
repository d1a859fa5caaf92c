package org.krug.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A table.
 *
 * @param caption what it shows
 * @param columns the headings
 * @param rows one cell for each column
 */
public record Table(String caption, List<Column> columns, List<List<Inline>> rows) {
    /** A column's heading; numbers stand to the right. */
    public record Column(String heading, boolean holdsNumbers) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table without columns and rows. */
    public static Table of(String caption) {
        return new Table(caption, List.of(), List.of());
    }

    /** The same table with one more column. */
    public Table column(String heading) {
        return withColumn(new Column(heading, false));
    }

    /** The same table with one more column of numbers. */
    public Table numbers(String heading) {
        return withColumn(new Column(heading, true));
    }

    /** The same table with one more row of texts. */
    public Table row(String... cells) {
        return row(List.of(cells).stream().map(Inline::text).toList());
    }

    /**
     * The same table with one more row.
     *
     * @throws IllegalArgumentException unless there is a cell for each column
     */
    public Table row(List<Inline> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        List<List<Inline>> more = new ArrayList<>(rows);
        more.add(cells);
        return new Table(caption, columns, more);
    }

    private Table withColumn(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new Table(caption, more, rows);
    }

    /** A wide table scrolls in a frame of its own, which the keyboard reaches. */
    void write(Markup markup) {
        markup.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", caption);
        markup.open("table").element("caption", caption).open("thead").open("tr");
        for (Column column : columns) {
            markup.element("th", column.heading(), "scope", "col", "class", alignment(column));
        }
        markup.close("tr").close("thead").open("tbody");
        for (List<Inline> row : rows) {
            markup.open("tr");
            for (int index = 0; index < row.size(); index++) {
                markup.open("td", "class", alignment(columns.get(index)));
                row.get(index).write(markup);
                markup.close("td");
            }
            markup.close("tr");
        }
        markup.close("tbody").close("table").close("div");
    }

    private static String alignment(Column column) {
        return column.holdsNumbers() ? "number" : "words";
    }
}
