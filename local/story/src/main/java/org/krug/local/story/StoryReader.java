package org.krug.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a story's folder, and refuses what could not be replayed before anything is started. */
final class StoryReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPECTED = "expected.json";
    private static final String ACTIONS = "actions.jsonl";
    private static final String APPROVED = "approved.csv";

    private final Path folder;

    private StoryReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder.
     *
     * @throws UnusableStoryException when a file is missing or says something that can't be replayed
     */
    static StoryFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableStoryException("There is no folder " + folder);
        }
        return new StoryReader(folder).read();
    }

    private StoryFolder read() {
        JsonNode whole = object(EXPECTED, text(EXPECTED), EXPECTED);
        EventSettings event = new Settings(EXPECTED, whole.path("event")).read();
        ObjectNode expected = ((ObjectNode) whole.deepCopy()).without(List.of("event"));
        List<String> approved = approved();
        List<Action> actions = actions();
        everybodyIsApproved(actions, approved);
        return new StoryFolder(event, expected, bytes("candidates.csv"), approved, actions);
    }

    private List<String> approved() {
        List<String> lines = text(APPROVED).lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().toLowerCase(Locale.ROOT).equals("email")) {
            throw new UnusableStoryException(APPROVED + " should begin with the heading email");
        }
        return lines.stream().skip(1).filter(line -> !line.isEmpty()).toList();
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        List<String> lines = text(ACTIONS).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                String place = ACTIONS + ", line " + (index + 1);
                actions.add(new ActionLine(place, object(place, lines.get(index), place)).read(index + 1));
            }
        }
        return List.copyOf(actions);
    }

    /** Only members can act: an unknown address is a slip in the folder, not a story. */
    private static void everybodyIsApproved(List<Action> actions, List<String> approved) {
        Set<String> known =
                approved.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> strangers = new TreeSet<>();
        actions.stream()
                .filter(action -> !known.contains(action.who()))
                .forEach(action -> strangers.add("%s (line %d)".formatted(action.who(), action.line())));
        if (!strangers.isEmpty()) {
            throw new UnusableStoryException("In " + ACTIONS + " act people who are not in " + APPROVED + ": "
                    + strangers.stream().limit(5).collect(Collectors.joining(", ")));
        }
    }

    private JsonNode object(String file, String text, String place) {
        try {
            JsonNode read = JSON.readTree(text);
            if (read == null || !read.isObject()) {
                throw new UnusableStoryException(place + " should hold a JSON object");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new UnusableStoryException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(existing(name));
        } catch (CharacterCodingException e) {
            throw new UnusableStoryException(name + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UnusableStoryException(name + " can't be read: " + e.getMessage(), e);
        }
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(existing(name));
        } catch (IOException e) {
            throw new UnusableStoryException(name + " can't be read: " + e.getMessage(), e);
        }
    }

    private Path existing(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UnusableStoryException("There is no " + name + " in " + folder);
        }
        return file;
    }
}
