package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.local.dynamodb.ProjectFiles;
import org.yaml.snakeyaml.Yaml;

/** The README's table of what was verified where is that of docs/verified.yaml, and names nothing that is not there. */
class VerifiedTableTest {
    private static final Path ROOT = ProjectFiles.root();
    private static final String BEGIN = "<!-- from docs/verified.yaml -->\n";
    private static final String END = "<!-- end -->";
    private static final String SCRIPT = "./krug";
    private static final Pattern COMMAND = Pattern.compile("@Command\\(\\s*name = \"(\\w+)\"");
    private static final Pattern OPTION = Pattern.compile("names = \"(--[a-z]+)\"");

    private final Map<String, Map<String, String>> columns;
    private final List<Map<String, Object>> rows;

    @SuppressWarnings("unchecked")
    VerifiedTableTest() throws IOException {
        Map<String, Object> read = new Yaml().load(Files.readString(ROOT.resolve("docs/verified.yaml")));
        columns = (Map<String, Map<String, String>>) read.get("columns");
        rows = (List<Map<String, Object>>) read.get("rows");
    }

    @Test
    void theReadmeHasTheTable() throws IOException {
        Path readme = ROOT.resolve("README.md");
        String text = Files.readString(readme);
        assertThat(text).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        String written = text.substring(0, text.indexOf(BEGIN)) + BEGIN + table() + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("krug.write")) {
            Files.writeString(readme, written);
        } else {
            assertThat(text).as("-Dkrug.write=true writes it").isEqualTo(written);
        }
    }

    @Test
    void everyTestInItIsThereAndTests() throws IOException {
        List<Path> sources = sources("Test.java");
        for (String name : evidence(false)) {
            List<Path> found = sources.stream()
                    .filter(file -> file.endsWith(name + ".java"))
                    .toList();
            assertThat(found).as(name).isNotEmpty();
            assertThat(Files.readString(found.getFirst())).as(name).containsPattern("@(Test|ParameterizedTest)\\b");
        }
    }

    @Test
    void everyCommandInItIsThere() throws IOException {
        Map<String, String> commands = sources(".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(VerifiedTableTest::read)
                .filter(source -> COMMAND.matcher(source).find())
                .collect(Collectors.toMap(
                        source -> COMMAND.matcher(source)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1),
                        source -> source,
                        // A measurement may be called as the command that it measures.
                        (one, other) -> one + other));
        String script = Files.readString(ROOT.resolve("krug"));
        for (String command : evidence(true)) {
            String[] words = command.split(" ");
            String source = commands.getOrDefault(words[1], "");
            assertThat(!source.isEmpty() || script.contains("\n  " + words[1] + ")"))
                    .as(command)
                    .isTrue();
            Stream.of(words)
                    .filter(word -> word.startsWith("--"))
                    .forEach(option -> assertThat(
                                    OPTION.matcher(source).results().map(found -> found.group(1)))
                            .as(command)
                            .contains(option));
        }
    }

    private String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| | "
                + columns.values().stream().map(column -> column.get("title")).collect(Collectors.joining(" | "))
                + " |");
        lines.add("|" + "---|".repeat(1 + columns.size()));
        for (Map<String, Object> row : rows) {
            lines.add("| " + row.get("what") + " | "
                    + columns.keySet().stream().map(column -> cell(row, column)).collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private String cell(Map<String, Object> row, String column) {
        List<String> shown = shown(row, column);
        return shown.isEmpty()
                ? columns.get(column).get("otherwise")
                : shown.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    }

    private List<String> evidence(boolean commands) {
        return rows.stream()
                .flatMap(row -> columns.keySet().stream().flatMap(column -> shown(row, column).stream()))
                .filter(one -> one.startsWith(SCRIPT) == commands)
                .distinct()
                .toList();
    }

    private static List<String> shown(Map<String, Object> row, String column) {
        return row.get(column) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Path> sources(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .filter(file -> !ROOT.relativize(file).toString().startsWith("."))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
