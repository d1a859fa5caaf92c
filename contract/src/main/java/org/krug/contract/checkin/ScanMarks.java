package org.krug.contract.checkin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/** The forms of what marks a scan. */
public final class ScanMarks {
    /** The longest ticket code is far shorter; whatever is longer was not read from a Krug QR code. */
    public static final int LONGEST_CODE = 1024;

    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private ScanMarks() {}

    /** A device's name for itself: 1 to 64 letters, digits, hyphens, underscores; random ones never collide. */
    public static String device(String field, @Nullable String value) {
        return matching(DEVICE, field, value);
    }

    /** A scan's mark, made by the device once and kept through every attempt: 8 to 64 letters, digits, hyphens, underscores. */
    public static String nonce(String field, @Nullable String value) {
        return matching(NONCE, field, value);
    }

    /** The text of a code as it was scanned. */
    public static String code(String field, @Nullable String value) {
        String code = Require.present(field, value);
        if (code.isEmpty()) {
            throw new InvalidInput(field, InvalidInput.Rule.REQUIRED);
        }
        if (code.length() > LONGEST_CODE) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_LONG, Integer.toString(LONGEST_CODE));
        }
        return code;
    }

    private static String matching(Pattern form, String field, @Nullable String value) {
        String text = Require.present(field, value);
        if (!form.matcher(text).matches()) {
            throw new InvalidInput(field, InvalidInput.Rule.WRONG_FORM);
        }
        return text;
    }
}
