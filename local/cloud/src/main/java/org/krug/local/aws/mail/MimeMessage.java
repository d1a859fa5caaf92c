package org.krug.local.aws.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A raw mail (RFC 5322, RFC 2045), read as far as a mailbox shows it: headers, the first plain text, the first HTML; attachments are
 * left out.
 *
 * @param headers in the mail's order and spelling; the last of a repeated name stands
 */
record MimeMessage(Map<String, String> headers, String text, String html) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)\"?", Pattern.CASE_INSENSITIVE);
    /** Nobody nests deeper in earnest; a hostile mail must not exhaust the stack. */
    private static final int DEEPEST = 10;

    private record Part(Map<String, String> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .reduce("", (first, last) -> last);
        }
    }

    /** The mail; nothing when an encoding in it is malformed. */
    static Optional<MimeMessage> read(byte[] raw) {
        try {
            return Optional.of(parsed(raw));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static MimeMessage parsed(byte[] raw) {
        // Latin 1 keeps every byte apart until the part's own character set is known.
        Part whole = part(new String(raw, StandardCharsets.ISO_8859_1));
        List<Part> leaves = new ArrayList<>();
        collect(whole, leaves, 0);
        Map<String, String> headers = new LinkedHashMap<>();
        whole.headers().forEach((name, value) -> headers.put(name, HeaderText.decoded(utf8(value))));
        return new MimeMessage(headers, first(leaves, "text/plain"), first(leaves, "text/html"));
    }

    /** A header's value, its name in any letter case. */
    Optional<String> header(String name) {
        return Optional.of(new Part(headers, "").header(name)).filter(value -> !value.isEmpty());
    }

    private static void collect(Part part, List<Part> leaves, int depth) {
        Matcher boundary = BOUNDARY.matcher(part.header("Content-Type"));
        if (!type(part).startsWith("multipart/") || !boundary.find() || depth == DEEPEST) {
            leaves.add(part);
            return;
        }
        String[] pieces = ("\n" + part.body()).split("\r?\n--" + Pattern.quote(boundary.group(1)), -1);
        for (int at = 1; at < pieces.length && !pieces[at].startsWith("--"); at++) {
            collect(part(pieces[at].replaceFirst("^[ \t]*\r?\n", "")), leaves, depth + 1);
        }
    }

    private static Part part(String text) {
        String[] halves = text.split("\r?\n\r?\n", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : halves[0].replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new Part(headers, halves.length == 2 ? halves[1] : "");
    }

    private static String first(List<Part> leaves, String type) {
        return leaves.stream()
                .filter(part -> type(part).equals(type))
                .filter(part -> !part.header("Content-Disposition")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment"))
                .findFirst()
                .map(MimeMessage::content)
                .orElse("");
    }

    private static String type(Part part) {
        String type = part.header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    private static String content(Part part) {
        Matcher named = CHARSET.matcher(part.header("Content-Type"));
        Charset charset = named.find() ? HeaderText.charset(named.group(1)) : StandardCharsets.UTF_8;
        return switch (part.header("Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> new String(Base64.getMimeDecoder().decode(part.body()), charset);
            case "quoted-printable" -> new String(QuotedPrintable.decoded(part.body()), charset);
            default -> new String(part.body().getBytes(StandardCharsets.ISO_8859_1), charset);
        };
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
