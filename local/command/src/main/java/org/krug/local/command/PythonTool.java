package org.krug.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.local.dynamodb.ProjectFiles;

/**
 * A program written in Python that is installed below the project's folder, where it disturbs nobody.
 *
 * @param name its folder in .krug, and the name it is told by
 * @param program the executable
 * @param requirements what is installed, with versions
 * @param pythons names of Pythons that may do, the best first
 * @param oldest the minor version of Python 3 that it needs at least
 */
record PythonTool(String name, String program, List<String> requirements, List<String> pythons, int oldest) {
    /** Whatever there is. */
    static final List<String> ANY_PYTHON = List.of("python3.13", "python3.12", "python3.11", "python3");
    /** The exit code for something that has to be installed by hand. */
    static final int MISSING = 69;

    /** Its folder. */
    Path folder() {
        return ProjectFiles.root().resolve(".krug").resolve(name);
    }

    /** The program's path, once {@link #install} has answered 0. */
    String executable() {
        return folder().resolve("bin").resolve(program).toString();
    }

    /** Installs it unless this version of it is there; answers an exit code. */
    int install() throws IOException, InterruptedException {
        Path done = folder().resolve("installed");
        if (Files.exists(done) && Files.readAllLines(done).equals(requirements)) {
            return 0;
        }
        Optional<String> python = python();
        if (python.isEmpty()) {
            System.err.println(
                    "krug: " + name + " needs Python 3." + oldest + " or newer with venv, under one of the names "
                            + String.join(", ", pythons) + " (Debian: apt-get install python3 python3-venv).");
            return MISSING;
        }
        System.err.println("Installing " + requirements.getFirst() + " into .krug/" + name + " …");
        int made = run(List.of(python.get(), "-m", "venv", "--clear", folder().toString()));
        if (made != 0) {
            return made;
        }
        List<String> pip = new ArrayList<>(
                List.of(folder().resolve("bin/pip").toString(), "install", "--quiet", "--disable-pip-version-check"));
        pip.addAll(requirements);
        int installed = run(pip);
        if (installed == 0) {
            Files.write(done, requirements);
        }
        return installed;
    }

    /** The first Python that runs: a name on the path may be a stand-in for a version that is not installed. */
    private Optional<String> python() throws InterruptedException {
        String question = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, " + oldest + "))";
        for (String candidate : pythons) {
            try {
                if (new ProcessBuilder(candidate, "-c", question).start().waitFor() == 0) {
                    return Optional.of(candidate);
                }
            } catch (IOException e) {
                continue; // Not on the path.
            }
        }
        return Optional.empty();
    }

    /** Runs a command in the project's folder, in sight of whoever waits. */
    static int run(List<String> command) throws IOException, InterruptedException {
        return run(command, ProjectFiles.root());
    }

    /** Runs a command in a folder, in sight of whoever waits. */
    static int run(List<String> command, Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
