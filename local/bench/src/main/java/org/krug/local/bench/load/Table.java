package org.krug.local.bench.load;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under headings, for people or for a page in Markdown. The first column holds words, the others figures. */
final class Table {
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    Table row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headings.size() + " headings");
        }
        rows.add(List.of(cells));
        return this;
    }

    void print(PrintWriter out, boolean markdown) {
        if (markdown) {
            out.println(marked(headings));
            out.println("|---" + "|--:".repeat(headings.size() - 1) + "|");
            rows.forEach(row -> out.println(marked(row)));
        } else {
            out.println(aligned(headings));
            rows.forEach(row -> out.println(aligned(row)));
        }
        out.println();
    }

    private static String marked(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String aligned(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> {
                    String space = " ".repeat(width(at) - cells.get(at).length());
                    return at == 0 ? cells.get(at) + space : space + cells.get(at);
                })
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(headings.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElse(0);
    }
}
