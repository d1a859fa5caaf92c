package org.krug.local.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python 3 of this machine that can make virtual environments.
 *
 * @param command its name on the path, or its file
 * @param minor the 13 of 3.13
 */
public record Python(String command, int minor) {

    /** Looks on the path and among the versions of pyenv, for the minor versions in the order in which they are liked. */
    public static Optional<Python> find(List<Integer> minors) throws InterruptedException {
        return find(minors, System.getenv());
    }

    static Optional<Python> find(List<Integer> minors, Map<String, String> environment) throws InterruptedException {
        for (String command : candidates(minors, environment)) {
            Optional<Python> found = asked(command, environment).filter(python -> minors.contains(python.minor()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> candidates(List<Integer> minors, Map<String, String> environment) {
        List<String> commands = new ArrayList<>();
        minors.forEach(minor -> commands.addAll(onPath("python3." + minor, environment)));
        commands.addAll(onPath("python3", environment));
        minors.forEach(minor -> commands.addAll(ofPyenv(minor, environment)));
        return commands;
    }

    private static List<String> onPath(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .toList();
    }

    private static List<String> ofPyenv(int minor, Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        Path versions = Path.of(environment.getOrDefault("PYENV_ROOT", home + "/.pyenv"), "versions");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("3." + minor + "."))
                    .map(folder -> folder.resolve("bin/python3"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Runs it: a name on the path may be a stand-in for a version that is not installed, and Debian splits venv off. */
    private static Optional<Python> asked(String command, Map<String, String> environment) throws InterruptedException {
        try {
            ProcessBuilder question = new ProcessBuilder(
                            command, "-c", "import sys, venv, ensurepip; print(*sys.version_info[:2])")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            question.environment().putAll(environment);
            Process asked = question.start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return asked.waitFor() == 0 && answer.startsWith("3 ")
                    ? Optional.of(new Python(command, Integer.parseInt(answer.substring(2))))
                    : Optional.empty();
        } catch (IOException notRunnable) {
            return Optional.empty();
        }
    }
}
