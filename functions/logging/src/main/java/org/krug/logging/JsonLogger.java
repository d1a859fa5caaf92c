package org.krug.logging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes each event as one line of JSON to the error output, which Lambda keeps. Krug's own from INFO on, libraries' from WARN on.
 *
 * <p>Of what was thrown, the types and places are written but no messages: they quote what people sent.
 */
final class JsonLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    JsonLogger(String name) {
        this.name = name;
    }

    private boolean writes(Level level) {
        Level least = name.startsWith("org.krug.") ? Level.INFO : Level.WARN;
        return level.toInt() >= least.toInt();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = MessageFormatter.basicArrayFormat(message, arguments);
        JsonLine line = new JsonLine()
                .field("timestamp", Instant.now().toString())
                .field("level", level.name())
                .field("logger", name)
                .field("message", text == null ? "" : text);
        if (thrown != null) {
            line.thrown(thrown);
        }
        System.err.println(line.end());
    }

    @Override
    public boolean isTraceEnabled() {
        return writes(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return writes(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return writes(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return writes(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return writes(Level.ERROR);
    }
}
