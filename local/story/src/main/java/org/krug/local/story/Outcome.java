package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came out, under the names that expected.json gives to it. */
record Outcome(StoryFolder story, EventDay day, DoorBook book) {

    Map<String, Object> asExpected(Person organiser) {
        DoorTally door = day.doors().tally();
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("candidates", candidates());
        outcome.put("approved", day.prepared().approved());
        outcome.put("states_at_start", day.atStart().withoutAdmissions());
        outcome.put("states_at_end", day.atEnd().states());
        outcome.put("offers_made", day.atEnd().offersMade());
        outcome.put("offers_expired", day.atEnd().offersExpired());
        outcome.put("refused_requests", day.requests().refused().counts());
        outcome.put("attended", book.attended());
        outcome.put("walk_ins", book.walkIns());
        outcome.put("no_shows", day.atEnd().states().getOrDefault("NO_SHOW", 0));
        outcome.put("admitted_by_five_past", book.byFivePast(story.event().starts()));
        outcome.put("refused_at_the_door", door.refused().counts());
        outcome.put("scans_answered_already_admitted", door.alreadyAdmitted());
        outcome.put("double_admissions", book.doubleAdmissions());
        outcome.put("survey", survey(organiser));
        return outcome;
    }

    private Map<String, Object> candidates() {
        JsonNode imported = day.prepared().imported();
        Map<String, Object> candidates = new LinkedHashMap<>();
        candidates.put("rows", imported.path("rows").asInt());
        candidates.put("imported", imported.path("imported").asInt());
        candidates.put("rejected", imported.path("rejected"));
        return candidates;
    }

    private Map<String, Object> survey(Person organiser) {
        JsonNode totals =
                organiser.get(day.club().event() + "/survey/totals").orStop().json();
        Map<String, Object> survey = new LinkedHashMap<>();
        for (String name : new String[] {"responses", "liked", "promoters", "detractors"}) {
            survey.put(name, totals.path(name).asInt());
        }
        survey.put("refused", day.survey().refused().counts());
        return survey;
    }
}
