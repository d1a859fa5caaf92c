package org.krug.contract.seating;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where at an event, by member ids.
 *
 * @param version counts the changes, 0 before the first
 * @param changed when it last changed, missing before the first
 */
public record TablesView(long version, @Nullable Instant changed, List<TableSeats> tables) {}
