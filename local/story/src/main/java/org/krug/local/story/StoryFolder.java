package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A story as its folder tells it.
 *
 * @param expected what should come out, without the event's settings
 * @param candidates the CRM's export, byte for byte
 * @param approved e-mail addresses
 * @param actions in the file's order
 */
record StoryFolder(
        EventSettings event, JsonNode expected, byte[] candidates, List<String> approved, List<Action> actions) {}
