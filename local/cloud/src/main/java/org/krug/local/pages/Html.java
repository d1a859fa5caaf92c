package org.krug.local.pages;

import org.krug.local.http.HttpAnswer;

/** The frame of a page, and text made safe for it. */
final class Html {
    private static final String STYLE = """
            :root{--bg:#fff;--surface:#f4f6f8;--text:#14202b;--muted:#51606e;--line:#c9d2da;--brand:#0b5fa5;--ok:#116b3c;--bad:#b3201b}
            @media (prefers-color-scheme:dark){:root{--bg:#0f161d;--surface:#18222c;--text:#eef3f7;--muted:#a9b7c4;--line:#3a4855;--brand:#7cbcf5;--ok:#6fd39b;--bad:#ff8a80}}
            *{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 Inter,'Noto Sans',system-ui,sans-serif}
            main{max-width:960px;margin:0 auto;padding:24px 16px}h1{font-size:28px;margin:16px 0}h2{font-size:17px;margin:24px 0 8px}
            a{color:var(--brand)}nav a{display:inline-block;padding:12px 16px 12px 0}
            .card{background:var(--surface);border-radius:12px;padding:16px;margin:12px 0}.muted{color:var(--muted)}.ok{color:var(--ok)}.bad{color:var(--bad)}
            .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            th,td{text-align:left;padding:8px 12px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}th{font-size:13px;color:var(--muted)}
            button,input{font:inherit;min-height:48px;padding:0 16px;border-radius:10px;border:1px solid var(--line);background:var(--bg);color:var(--text)}
            pre{overflow:auto;white-space:pre-wrap;font-size:13px}code{font-size:13px}
            """;
    private static final String MARK = """
            <svg width="40" height="40" viewBox="0 0 40 40" role="img" aria-label="Krug" fill="none" stroke="currentColor" stroke-width="2">
            <circle cx="20" cy="5" r="3" fill="currentColor"/><circle cx="30.6" cy="9.4" r="3"/><circle cx="35" cy="20" r="3"/><circle cx="30.6" cy="30.6" r="3"/>
            <circle cx="20" cy="35" r="3"/><circle cx="9.4" cy="30.6" r="3"/><circle cx="5" cy="20" r="3"/><circle cx="9.4" cy="9.4" r="3"/></svg>
            """;

    private Html() {}

    /** A page under /_local or at /. */
    static HttpAnswer page(String title, String body) {
        return HttpAnswer.text(
                200, "text/html; charset=utf-8", """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>%s</style></head><body><main>%s<nav><a href="/">Krug</a><a href="/_local">Local cloud</a></nav>
                <h1>%s</h1>%s</main></body></html>""".formatted(text(title), STYLE, MARK, text(title), body));
    }

    static HttpAnswer notFound() {
        return HttpAnswer.text(404, "text/plain; charset=utf-8", "There is no such page; /_local lists what there is.");
    }

    /** Text that means nothing to HTML. */
    static String text(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A row of a table of cells of one kind, "th" or "td". */
    static String row(String cell, Object... values) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Object value : values) {
            row.append('<')
                    .append(cell)
                    .append('>')
                    .append(text(value))
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        return row.append("</tr>").toString();
    }
}
