package org.krug.local.aws.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mail address, with or without a name before it. */
final class Address {
    private Address() {}

    /** The bare address in lower case, by which mails are found; empty when the text is no address. */
    static Optional<String> bare(String text) {
        int open = text.lastIndexOf('<');
        int close = text.lastIndexOf('>');
        String bare = (open >= 0 && close > open ? text.substring(open + 1, close) : text).strip();
        int at = bare.lastIndexOf('@');
        boolean whole = at > 0
                && at < bare.length() - 1
                && bare.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        return whole && !HeaderText.breaksLines(text) ? Optional.of(bare.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The addresses of a header, parted by commas outside quotes. */
    static List<String> list(String header) {
        List<String> all = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at <= header.length(); at++) {
            if (at == header.length() || (header.charAt(at) == ',' && !quoted)) {
                all.add(header.substring(start, at).strip());
                start = at + 1;
            } else if (header.charAt(at) == '"') {
                quoted = !quoted;
            }
        }
        return all;
    }
}
