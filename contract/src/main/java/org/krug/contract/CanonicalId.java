package org.krug.contract;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UUIDs in their one canonical text: 36 characters, lower case. {@link UUID#fromString} alone accepts many more. */
public final class CanonicalId {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private CanonicalId() {}

    /**
     * @param field the name the problem gives to the value
     * @throws InvalidInput when the text is missing or not canonical
     */
    public static UUID parse(String field, @Nullable String text) {
        if (!FORM.matcher(Require.present(field, text)).matches()) {
            throw new InvalidInput(field, InvalidInput.Rule.WRONG_FORM);
        }
        return UUID.fromString(text);
    }
}
