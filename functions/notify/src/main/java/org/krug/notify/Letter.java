package org.krug.notify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.krug.events.Event;
import org.krug.members.Member;

/**
 * A letter to be written and sent once.
 *
 * @param facts what its text names in braces: instants and numbers are put as people say them
 * @param words what its text names too: the club's own words, which are not kept with the notice
 * @param writtenAt the moment the letter tells of: a time on the same day is told without the day
 */
record Letter(
        Kind kind,
        long version,
        Event event,
        Member member,
        Map<String, Object> facts,
        Map<String, String> words,
        Instant writtenAt) {

    static Letter of(Kind kind, Event event, Member member, Instant writtenAt) {
        return new Letter(kind, 0, event, member, Map.of(), Map.of(), writtenAt);
    }

    Letter version(long number) {
        return new Letter(kind, number, event, member, facts, words, writtenAt);
    }

    Letter with(String name, Object fact) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Letter(kind, version, event, member, more, words, writtenAt);
    }

    Letter in(Map<String, String> clubsWords) {
        return new Letter(kind, version, event, member, facts, clubsWords, writtenAt);
    }

    Mark mark() {
        return new Mark(event.id(), kind, version, member.id(), Retention.until(event));
    }
}
