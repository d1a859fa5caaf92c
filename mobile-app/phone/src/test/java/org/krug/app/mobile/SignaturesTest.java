package org.krug.app.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.gluonhq.attach.util.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands for Attach where the registry lacks it: no more than that, and in no jar. */
class SignaturesTest {
    private static final Path ROOT = Path.of(System.getProperty("krug.root"));

    @Test
    void thisModuleMakesNoJar() throws IOException {
        Path target = ROOT.resolve("mobile-app/phone/target");
        try (Stream<Path> made = Files.list(target)) {
            assertThat(made.map(Path::toString)).noneMatch(name -> name.endsWith(".jar"));
        }
    }

    @Test
    void whatTheRegistryHasIsNotWrittenAnew() throws IOException {
        String util = Services.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertThat(util).endsWith(".jar");
        try (Stream<Path> own = Files.walk(ROOT.resolve("mobile-app/phone/src/signatures/java"))) {
            assertThat(own.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> file.getParent().getFileName().toString())
                            .distinct())
                    .doesNotContain("util", "storage", "lifecycle", "display", "browser", "share")
                    .isNotEmpty();
        }
    }
}
