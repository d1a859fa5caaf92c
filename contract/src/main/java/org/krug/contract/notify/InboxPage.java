package org.krug.contract.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what the caller was told, in all clubs, the newest first.
 *
 * @param next what to ask for as {@code after} to get more, missing at the end
 */
public record InboxPage(List<InboxItem> items, @Nullable String next) {}
