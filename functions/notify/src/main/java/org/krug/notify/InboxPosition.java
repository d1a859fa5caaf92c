package org.krug.notify;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;

/**
 * A place in an inbox; texts in order are moments in order.
 *
 * @param text the moment and the id of the notice there
 */
record InboxPosition(String text) implements Comparable<InboxPosition> {
    /** Of one width, so that texts are in order as moments. */
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9T:.-]{18}Z#[0-9a-f-]{36}");

    static InboxPosition of(Notice notice) {
        return new InboxPosition(AT.format(notice.at()) + "#" + notice.id());
    }

    /** As it travels: opaque, and safe in an address. */
    String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws InvalidInput when the text is not a cursor
     */
    static Optional<InboxPosition> ofCursor(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (FORM.matcher(text).matches()) {
                return Optional.of(new InboxPosition(text));
            }
        } catch (IllegalArgumentException foreignCharacter) {
            // Refused below, like all that is no position.
        }
        throw new InvalidInput("after", InvalidInput.Rule.WRONG_FORM);
    }

    @Override
    public int compareTo(InboxPosition other) {
        return text.compareTo(other.text);
    }
}
