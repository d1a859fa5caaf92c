package org.krug.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.python.Python;
import org.krug.local.python.VirtualEnvironment;

/**
 * A program written in Python that is installed below the project's folder, where it disturbs nobody.
 *
 * @param name the program's, and of its folder in .krug
 * @param requirements what is installed, with versions
 * @param oldest the minor version of Python 3 that it needs at least
 */
record PythonTool(String name, List<String> requirements, int oldest) {
    /** The newest that the programs were tried with; newer ones come last. */
    private static final int TRIED = 13;

    private static final int NEWEST = 20;
    /** The exit code for something that has to be installed by hand. */
    private static final int MISSING = 69;

    /** Its folder. */
    Path folder() {
        return ProjectFiles.root().resolve(".krug").resolve(name);
    }

    private VirtualEnvironment environment() {
        return new VirtualEnvironment(folder());
    }

    /** The program's path, once {@link #install} has answered 0. */
    String executable() {
        return environment().program(name).toString();
    }

    /** Installs it unless this version of it is there; answers an exit code. */
    int install() throws IOException, InterruptedException {
        if (environment().holds(requirements)) {
            return 0;
        }
        Optional<Python> python = Python.find(IntStream.concat(
                        IntStream.iterate(TRIED, minor -> minor >= oldest, minor -> minor - 1),
                        IntStream.rangeClosed(TRIED + 1, NEWEST))
                .boxed()
                .toList());
        if (python.isEmpty()) {
            System.err.println("krug: " + name + " needs Python 3." + oldest
                    + " or newer with venv, and there is none (Debian: apt-get install python3 python3-venv).");
            return MISSING;
        }
        System.err.println("Installing " + requirements.getFirst() + " into .krug/" + name + " …");
        return environment().install(python.get(), requirements, List.of());
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
