package org.krug.contract.live;

import org.jspecify.annotations.Nullable;

/**
 * That there is something in the inbox. What it says stands there alone.
 *
 * @param type {@value #TYPE}
 * @param notice the new notice's id, missing where nobody knows whether there is a new one
 */
public record InboxNews(String type, @Nullable String notice) {
    public static final String TYPE = "inbox";
}
