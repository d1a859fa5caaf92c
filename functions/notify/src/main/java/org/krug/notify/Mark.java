package org.krug.notify;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * Remembers that a letter was sent.
 *
 * @param version tells letters of one kind apart: the version of the registration or the event they tell of; 0 for those sent once only
 * @param until when it may be forgotten: no record can come so late
 */
record Mark(EventId event, Kind kind, long version, MemberId member, Instant until) {}
