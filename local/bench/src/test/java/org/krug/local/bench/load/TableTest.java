package org.krug.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table("load", "a second").row("door", "160").row("opening", "9");

    private String printed(boolean markdown) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true), markdown);
        return text.toString();
    }

    @Test
    void figuresStandUnderOneAnother() {
        assertThat(printed(false).lines())
                .containsExactly("  load     a second", "  door          160", "  opening         9", "");
    }

    @Test
    void aPageGetsMarkdown() {
        assertThat(printed(true).lines())
                .containsExactly("| load | a second |", "|---|--:|", "| door | 160 |", "| opening | 9 |", "");
    }

    @Test
    void aRowHasACellForEachHeading() {
        assertThatThrownBy(() -> table.row("door")).isInstanceOf(IllegalArgumentException.class);
    }
}
