package org.krug.local.python;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A folder with a Python of its own and packages in it. */
public final class VirtualEnvironment {
    private static final int DONE = 0;

    private final Path folder;

    public VirtualEnvironment(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** A program in it, which need not be there yet. */
    public Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Whether exactly these packages were installed to the end. */
    public boolean holds(List<String> packages) throws IOException {
        return Files.exists(note()) && Files.readAllLines(note()).equals(packages);
    }

    /**
     * Makes it anew with these packages, unless it holds them; others who want the same meanwhile wait.
     *
     * @param packages as pip names them, with their versions
     * @param further options of pip, such as a file of constraints
     * @return pip's exit code, 0 when all are there
     */
    public int install(Python python, List<String> packages, List<String> further)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            if (holds(packages)) {
                return DONE;
            }
            int made = run(List.of(python.command(), "-m", "venv", "--clear", folder.toString()));
            if (made != DONE) {
                return made;
            }
            List<String> pip = new ArrayList<>(List.of(program("pip").toString(), "install", "--quiet"));
            pip.add("--disable-pip-version-check");
            pip.addAll(further);
            pip.addAll(packages);
            int installed = run(pip);
            if (installed == DONE) {
                Files.write(note(), packages);
            }
            return installed;
        }
    }

    private Path note() {
        return folder.resolve("installed");
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
