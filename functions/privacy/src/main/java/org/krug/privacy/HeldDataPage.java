package org.krug.privacy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.krug.contract.Language;
import org.krug.contract.privacy.HeldData;
import org.krug.kernel.Problems;
import org.krug.web.Page;
import org.krug.web.Table;

/** All that is held on a person as a page: one table for each part, one row for each fact. */
final class HeldDataPage {
    private final HeldData data;
    private final Language language;
    private final ResourceBundle texts;

    HeldDataPage(HeldData data, Language language) {
        this.data = data;
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "org.krug.privacy.held",
                language.locale(),
                HeldDataPage.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String html() {
        Page page = Page.in(language, texts.getString("heading"))
                .lead(texts.getString("lead") + " " + Problems.when(data.asOf(), ZoneOffset.UTC, language) + " UTC");
        if (data.clubs().isEmpty()) {
            page.paragraph(texts.getString("nothing"));
        }
        for (HeldData.InClub in : data.clubs()) {
            in.held().forEach((about, part) -> {
                Table table = Table.of(in.clubName() + ": " + label(about))
                        .column(texts.getString("what"))
                        .column(texts.getString("value"));
                page.table(rows(table, "", part));
            });
        }
        return page.html();
    }

    private Table rows(Table table, String before, Object value) {
        Table filled = table;
        switch (value) {
            case Map<?, ?> map -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    filled = rows(filled, joined(before, label(String.valueOf(entry.getKey()))), entry.getValue());
                }
            }
            case List<?> list -> {
                for (int at = 0; at < list.size(); at++) {
                    filled = rows(filled, before + " " + (at + 1), list.get(at));
                }
            }
            default -> filled = filled.row(before, said(value));
        }
        return filled;
    }

    private static String joined(String before, String label) {
        return before.isEmpty() ? label : before + ", " + label;
    }

    private String said(Object value) {
        if (value instanceof Boolean truth) {
            return texts.getString(truth ? "yes" : "no");
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? "—" : text;
    }

    private String label(String key) {
        try {
            return texts.getString("label." + key);
        } catch (MissingResourceException notNamed) {
            return key;
        }
    }
}
