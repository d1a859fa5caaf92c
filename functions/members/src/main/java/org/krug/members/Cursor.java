package org.krug.members;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/** Positions in lists as they travel: opaque, and safe in an address. */
final class Cursor {
    /** In Base64: a sort key has at most 1,024 bytes. */
    private static final int LONGEST = 1365;

    private Cursor() {}

    static @Nullable String encode(Optional<String> position) {
        return position.map(text ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /**
     * @throws InvalidInput when the text is not a cursor
     */
    static Optional<String> decode(@Nullable String cursor) {
        String text = Require.optionalLine("after", cursor, LONGEST);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("after", InvalidInput.Rule.WRONG_FORM);
        }
    }
}
