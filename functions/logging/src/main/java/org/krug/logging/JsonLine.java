package org.krug.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One JSON object in one line. Written by hand, for a logger must not need what may itself log. */
final class JsonLine {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 24;

    private final StringBuilder text = new StringBuilder("{");

    JsonLine field(String name, String value) {
        name(name);
        quoted(value);
        return this;
    }

    /** The types of an exception and its causes, outermost first, and where each was thrown. */
    JsonLine thrown(Throwable thrown) {
        name("thrown");
        text.append('[');
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append(depth == 0 ? "" : ",").append("{\"type\":");
            quoted(cause.getClass().getName());
            text.append(",\"at\":");
            list(frames(cause));
            text.append('}');
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        text.append(']');
        return this;
    }

    private static List<String> frames(Throwable thrown) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frames.size() == MOST_FRAMES) {
                break;
            }
            frames.add(frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
        }
        return frames;
    }

    private void list(List<String> values) {
        text.append('[');
        for (int at = 0; at < values.size(); at++) {
            text.append(at == 0 ? "" : ",");
            quoted(values.get(at));
        }
        text.append(']');
    }

    private void name(String name) {
        text.append(text.length() == 1 ? "" : ",");
        quoted(name);
        text.append(':');
    }

    private void quoted(String value) {
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ' || character == '\u2028' || character == '\u2029' || character == '\u0085') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }

    String end() {
        return text + "}";
    }
}
