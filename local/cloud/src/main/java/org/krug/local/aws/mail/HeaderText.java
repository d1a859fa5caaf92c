package org.krug.local.aws.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of mail headers: encoded words of RFC 2047, and line breaks, by which a value could smuggle in further headers. */
final class HeaderText {
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");

    private HeaderText() {}

    static boolean breaksLines(String value) {
        return value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\0') >= 0;
    }

    static String decoded(String value) {
        Matcher words = ENCODED_WORD.matcher(BETWEEN_WORDS.matcher(value).replaceAll(""));
        return words.replaceAll(
                word -> Matcher.quoteReplacement(decodedWord(word.group(1), word.group(2), word.group(3))));
    }

    private static String decodedWord(String charset, String encoding, String text) {
        try {
            byte[] bytes = encoding.equalsIgnoreCase("b")
                    ? Base64.getMimeDecoder().decode(text)
                    : QuotedPrintable.decoded(text.replace('_', ' '));
            return new String(bytes, charset(charset));
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** The named character set; UTF-8 when this machine does not know it. */
    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
