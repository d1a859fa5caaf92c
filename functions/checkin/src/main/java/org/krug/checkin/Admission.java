package org.krug.checkin;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * One person's admission to one event.
 *
 * @param at when the earliest scan was made
 * @param walkIn whether a steward admitted the person without a seat
 * @param undone whether it was taken back; the trace stays
 * @param version counts the changes, from 1
 */
public record Admission(EventId event, MemberId member, Instant at, boolean walkIn, boolean undone, long version) {}
