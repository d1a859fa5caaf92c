package org.krug.local.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Python is taken, with scripts that answer as Pythons do. */
class PythonTest {
    private static final List<Integer> LIKED = List.of(13, 12);

    @TempDir
    Path folder;

    private Path program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Optional<Python> found() throws InterruptedException {
        return Python.find(
                LIKED,
                Map.of(
                        "PATH",
                        folder.resolve("bin").toString(),
                        "HOME",
                        folder.toString(),
                        "PYENV_ROOT",
                        folder + "/pyenv"));
    }

    @Test
    void aPythonOfThePathIsTakenBeforeThoseOfPyenv() throws Exception {
        Path ofThePath = program("bin/python3.12", "echo 3 12");
        program("pyenv/versions/3.13.0/bin/python3", "echo 3 13");
        assertThat(found()).contains(new Python(ofThePath.toString(), 12));
    }

    @Test
    void aNameThatStandsForNothingIsPassedOver() throws Exception {
        program("bin/python3.13", "echo 'python3.13: command not found' >&2; exit 127");
        Path real = program("pyenv/versions/3.13.0/bin/python3", "echo 3 13");
        assertThat(found()).contains(new Python(real.toString(), 13));
    }

    @Test
    void otherVersionsWillNotDo() throws Exception {
        program("bin/python3", "echo 3 11");
        program("pyenv/versions/3.14.1/bin/python3", "echo 3 14");
        assertThat(found()).isEmpty();
    }

    @Test
    void aMachineWithoutAnyHasNone() throws Exception {
        assertThat(found()).isEmpty();
    }
}
