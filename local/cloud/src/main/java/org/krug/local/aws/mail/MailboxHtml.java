package org.krug.local.aws.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.krug.local.http.LocalPage;

/** The mailbox's pages: light, without scripts. */
final class MailboxHtml {
    private static final int MAILS_A_PAGE = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private MailboxHtml() {}

    static String list(List<Mail> mails, String to, int page) {
        String rows = mails.stream()
                .skip((page - 1L) * MAILS_A_PAGE)
                .limit(MAILS_A_PAGE)
                .map(MailboxHtml::row)
                .collect(Collectors.joining("\n"));
        String empty =
                "<p class=\"muted\">No mails here yet. Every mail that the local cloud sends will be listed, newest first.</p>";
        String older = mails.size() > (long) page * MAILS_A_PAGE
                ? "<p><a href=\"/_local/mailbox?to=" + escaped(to) + "&amp;page=" + (page + 1)
                        + "\">Older mails</a></p>"
                : "";
        return page("Mailbox", """
                <form action="/_local/mailbox"><input name="to" type="search" aria-label="Recipient's address"
                placeholder="Recipient's address" value="%s"><button class="main">Show</button></form>
                %s%s""".formatted(escaped(to), rows.isEmpty() ? empty : "<ol>" + rows + "</ol>", older));
    }

    private static String row(Mail mail) {
        return """
                <li><a href="/_local/mailbox/%d"><b>%s</b><span>%s</span><time>%s</time></a></li>""".formatted(
                        mail.sequence(),
                        escaped(mail.content().subject()),
                        escaped(String.join(", ", mail.content().to())),
                        TIME.format(mail.at()));
    }

    static String one(Mail mail) {
        Mail.Content content = mail.content();
        StringBuilder facts = new StringBuilder();
        fact(facts, "From", content.from());
        fact(facts, "To", String.join(", ", content.to()));
        fact(facts, "Cc", String.join(", ", content.cc()));
        fact(facts, "Bcc", String.join(", ", content.bcc()));
        fact(facts, "Sent", TIME.format(mail.at()));
        content.headers().forEach((name, value) -> fact(facts, name, value));
        fact(facts, "Tags", tags(content.tags()));
        String text = content.text().isEmpty() ? "" : "<h2>As plain text</h2><pre>" + linked(content.text()) + "</pre>";
        String html = content.html().isEmpty()
                ? ""
                : "<h2>As it is shown</h2><iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" title=\"The mail's HTML\""
                        + " src=\"/_local/mailbox/" + mail.sequence() + "/html\"></iframe>";
        return page(content.subject(), "<dl>" + facts + "</dl>" + html + text);
    }

    static String message(String message) {
        return page("Mailbox", "<p>" + escaped(message) + "</p><p><a href=\"/_local/mailbox\">Mailbox</a></p>");
    }

    private static String tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void fact(StringBuilder facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.append("<dt>")
                    .append(escaped(name))
                    .append("</dt><dd>")
                    .append(escaped(value))
                    .append("</dd>");
        }
    }

    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            String address = escaped(link.group());
            out.append(escaped(text.substring(at, link.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            at = link.end();
        }
        return out.append(escaped(text.substring(at))).toString();
    }

    private static String page(String title, String body) {
        return LocalPage.html(title, body);
    }

    private static String escaped(String text) {
        return LocalPage.text(text);
    }
}
