package org.krug.contract;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What request records ask of their fields. Each method returns the value it let through or throws {@link InvalidInput}. */
public final class Require {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int UNREADABLE = 0xFFFD;

    private Require() {}

    /** A value that must be there. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, InvalidInput.Rule.REQUIRED);
        }
        return value;
    }

    /** Text of one line, trimmed, 1 to {@code longest} characters, without control characters. */
    public static String line(String field, @Nullable String value, int longest) {
        String text = optionalLine(field, value, longest);
        if (text.isEmpty()) {
            throw new InvalidInput(field, InvalidInput.Rule.REQUIRED);
        }
        return text;
    }

    /** Text of one line that may be missing or empty. */
    public static String optionalLine(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        bounded(field, text, longest);
        if (text.codePoints().anyMatch(Require::cannotBeShown)) {
            throw new InvalidInput(field, InvalidInput.Rule.CONTROL_CHARACTERS);
        }
        return text;
    }

    /** Text of several lines that may be missing or empty; line feeds and tabs are the only control characters. */
    public static String optionalText(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip().replace("\r\n", "\n");
        bounded(field, text, longest);
        if (text.codePoints().anyMatch(c -> cannotBeShown(c) && c != '\n' && c != '\t')) {
            throw new InvalidInput(field, InvalidInput.Rule.CONTROL_CHARACTERS);
        }
        return text;
    }

    /**
     * Text without what no field lets through, which comes along with what is pasted and which nobody sees: for whoever writes, before it is sent. Every end
     * of a line is a line feed.
     */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.replaceAll("\\R", "\n")
                .codePoints()
                .filter(c -> !cannotBeShown(c) || c == '\n' || c == '\t')
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Controls, halves of characters, what stands for an unreadable one, and marks that hide or turn text; joiners belong to emoji and scripts. */
    private static boolean cannotBeShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> character == UNREADABLE;
        };
    }

    private static void bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_LONG, Integer.toString(longest));
        }
    }

    /** A whole number between two bounds, both allowed. */
    public static int between(String field, int least, int value, int most) {
        return (int) between(field, (long) least, (long) value, (long) most);
    }

    /** As above, of a longer number. */
    public static long between(String field, long least, long value, long most) {
        if (value < least) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_SMALL, Long.toString(least));
        }
        if (value > most) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_LARGE, Long.toString(most));
        }
        return value;
    }

    /** An e-mail address, trimmed and in lower case, at most 254 characters. */
    public static String email(String field, @Nullable String value) {
        String address = line(field, value, 254).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(address).matches()) {
            throw new InvalidInput(field, InvalidInput.Rule.WRONG_FORM);
        }
        return address;
    }

    /**
     * A time zone of the IANA database by its place, such as {@code Europe/Moscow}, or {@code UTC}. Offsets, {@code Etc/GMT-3} and names of
     * old systems are none: they know no change of the clocks, and nobody finds their town by them.
     */
    public static ZoneId zone(String field, @Nullable String value) {
        String name = line(field, value, 64);
        boolean place = name.contains("/") && !name.startsWith("SystemV/") && !name.startsWith("Etc/");
        if (!(place || name.equals("UTC")) || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidInput(field, InvalidInput.Rule.WRONG_FORM);
        }
        return ZoneId.of(name);
    }

    /** A list with at least one and at most {@code most} elements, none of them missing. */
    public static <T> List<T> some(String field, @Nullable List<T> value, int most) {
        List<T> list = listed(field, value, most);
        if (list.isEmpty()) {
            throw new InvalidInput(field, InvalidInput.Rule.REQUIRED);
        }
        return list;
    }

    /** A list that must be there but may be empty, with at most {@code most} elements, none of them missing. */
    public static <T> List<T> listed(String field, @Nullable List<T> value, int most) {
        List<T> list = present(field, value);
        if (list.size() > most) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_LONG, Integer.toString(most));
        }
        list.forEach(element -> present(field, element));
        return List.copyOf(list);
    }
}
