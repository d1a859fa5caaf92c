package org.krug.notify;

import org.krug.web.Tokens;

/**
 * The letter as HTML. Styles stand on the elements, tables make the layout and no picture is loaded, for that is what mail programs show alike.
 */
final class HtmlLetter {
    private static final String FONT = "font-family:Inter,'Noto Sans',system-ui,sans-serif;";

    private HtmlLetter() {}

    static String of(LetterWriter.Content content) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html><html lang=\"")
                .append(content.language().tag())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(content.subject()))
                .append("</title></head><body style=\"margin:0;background:")
                .append(colour("surface"))
                .append("\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>")
                .append("<td align=\"center\" style=\"padding:24px 12px\">")
                .append(
                        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:560px;")
                .append("border-radius:12px;background:")
                .append(colour("bg"))
                .append("\"><tr><td style=\"padding:24px;")
                .append(FONT)
                .append(text(17, "text"))
                .append("\">");
        body(content, html);
        return html.append("</td></tr></table></td></tr></table></body></html>\n")
                .toString();
    }

    private static void body(LetterWriter.Content content, StringBuilder html) {
        element(html, "p", "margin:0 0 16px;font-weight:600;" + text(15, "brand"), content.club());
        element(html, "h1", "margin:0 0 16px;font-weight:600;" + text(22, "text"), content.heading());
        content.paragraphs().forEach(paragraph -> element(html, "p", "margin:0 0 16px", paragraph));
        facts(content, html);
        content.reply().ifPresent(button -> button(button, html));
        element(html, "p", "margin:24px 0 0;" + text(13, "muted"), content.footer());
        content.off()
                .ifPresent(off -> html.append("<p style=\"margin:8px 0 0\"><a href=\"")
                        .append(escaped(off.address()))
                        .append("\" style=\"")
                        .append(text(13, "muted"))
                        .append("\">")
                        .append(escaped(off.words()))
                        .append("</a></p>"));
    }

    private static void facts(LetterWriter.Content content, StringBuilder html) {
        html.append(
                        "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" style=\"border-top:1px solid ")
                .append(colour("line"))
                .append("\">");
        content.what().forEach((label, value) -> {
            html.append("<tr>");
            element(html, "td", "padding:12px 16px 0 0;vertical-align:top;" + text(15, "muted"), label);
            element(html, "td", "padding:12px 0 0;width:100%;" + FONT + text(15, "text"), value);
            html.append("</tr>");
        });
        html.append("</table>");
    }

    private static void button(LetterWriter.Button button, StringBuilder html) {
        String style = button.quiet()
                ? text(15, "brand")
                : "display:block;padding:12px 16px;border-radius:10px;text-align:center;text-decoration:none;font-weight:600;"
                        + "background:" + colour("brand") + ";" + text(17, "on-brand");
        html.append("<p style=\"margin:24px 0 0\"><a href=\"")
                .append(escaped(button.address()))
                .append("\" style=\"")
                .append(style)
                .append("\">")
                .append(escaped(button.words()))
                .append("</a></p>");
    }

    private static void element(StringBuilder html, String name, String style, String text) {
        html.append('<').append(name).append(" style=\"").append(style).append("\">");
        html.append(escaped(text).replace("\n", "<br>"))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String text(int size, String colour) {
        return "font-size:" + size + "px;line-height:1.5;color:" + colour(colour);
    }

    /** The light theme: mail programs darken letters by themselves, or don't. */
    private static String colour(String name) {
        return Tokens.get("light." + name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
