package org.krug.local.story;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows links in mails as a browser does: opens the page, which changes nothing, and presses its button. */
final class MailedLinks {
    private static final int NEWEST = 10;
    private static final Pattern LINK = Pattern.compile("https?://\\S+?/r/[A-Za-z0-9._~-]+[^\\s\"<>]*");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)\\b([^>]*)>");
    private static final byte[] NOTHING = new byte[0];

    private final Surroundings surroundings;

    MailedLinks(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Does what a mailed link is for, by the newest mail that has such a link.
     *
     * @param action the word that the page's form carries
     * @return false when no mail leads there or the page has no such button any more
     */
    boolean follow(String email, String action) {
        for (Mailbox.Mail mail : surroundings.mailbox().newest(email, NEWEST)) {
            Matcher link = LINK.matcher(mail.text());
            while (link.find()) {
                Optional<Answer> pressed = press(link.group(), action);
                if (pressed.isPresent()) {
                    return pressed.get().isDone();
                }
            }
        }
        return false;
    }

    private Optional<Answer> press(String link, String action) {
        Answer page = surroundings.web().send("GET", link, NOTHING, "Accept", "text/html");
        Matcher form = FORM.matcher(page.text());
        while (page.isDone() && form.find()) {
            String content = content(form.group(2));
            if (content.contains("=" + action)) {
                String target = attribute(form.group(1), "action")
                        .map(where -> URI.create(link).resolve(where).toString())
                        .orElse(link);
                return Optional.of(surroundings
                        .web()
                        .send(
                                "POST",
                                target,
                                content.getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "text/html"));
            }
        }
        return Optional.empty();
    }

    private static String content(String form) {
        List<String> pairs = new ArrayList<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            attribute(field.group(1), "name")
                    .ifPresent(name -> pairs.add(encoded(name) + "="
                            + encoded(attribute(field.group(1), "value").orElse(""))));
        }
        return pairs.stream().collect(Collectors.joining("&"));
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find()
                ? Optional.of(attribute.group(1).replace("&amp;", "&").replace("&quot;", "\""))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
