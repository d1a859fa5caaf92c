package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The part `event` of expected.json. */
final class Settings {
    private final Fields fields;

    Settings(String file, JsonNode event) {
        this.fields = new Fields(file + ", event", event);
    }

    EventSettings read() {
        return new EventSettings(
                fields.text("title"),
                fields.zone("time_zone"),
                fields.number("capacity"),
                fields.number("offer_hours"),
                fields.time("invited"),
                fields.time("registration_closes"),
                fields.time("reconfirmation_asked"),
                fields.time("reconfirmation_due"),
                fields.time("no_offers_after"),
                fields.time("doors_open"),
                fields.time("starts"),
                fields.time("ends"),
                fields.time("survey_opens"),
                fields.time("survey_closes"));
    }
}
