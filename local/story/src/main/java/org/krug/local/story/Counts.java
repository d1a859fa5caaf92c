package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the event stands, as the organiser is told.
 *
 * @param states registrations in each state; states without one are left out
 */
record Counts(Map<String, Integer> states, int offersMade, int offersExpired) {

    static Counts of(Person organiser, Club club) {
        JsonNode told =
                organiser.get(club.event() + "/registrations/counts").orStop().json();
        Map<String, Integer> states = new TreeMap<>();
        told.path("states").properties().stream()
                .filter(state -> state.getValue().asInt() != 0)
                .forEach(state -> states.put(state.getKey(), state.getValue().asInt()));
        return new Counts(
                states,
                told.path("offersMade").asInt(),
                told.path("offersExpired").asInt());
    }

    /** With admissions left out: who is in already counts as reconfirmed. */
    Map<String, Integer> withoutAdmissions() {
        Map<String, Integer> left = new TreeMap<>(states);
        Integer attended = left.remove("ATTENDED");
        if (attended != null) {
            left.merge("RECONFIRMED", attended, Integer::sum);
        }
        return left;
    }
}
