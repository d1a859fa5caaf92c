package org.krug.local.aws.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The quoted-printable encoding of RFC 2045; what is malformed in it is left as it is. */
final class QuotedPrintable {
    private QuotedPrintable() {}

    static byte[] decoded(String text) {
        String joined = text.replace("=\r\n", "").replace("=\n", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream(joined.length());
        int at = 0;
        while (at < joined.length()) {
            if (joined.charAt(at) == '='
                    && at + 2 < joined.length()
                    && isHex(joined, at + 1)
                    && isHex(joined, at + 2)) {
                out.write(Integer.parseInt(joined, at + 1, at + 3, 16));
                at += 3;
            } else {
                int next = joined.offsetByCodePoints(at, 1);
                out.writeBytes(joined.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0;
    }
}
