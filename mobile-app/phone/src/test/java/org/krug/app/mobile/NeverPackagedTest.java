package org.krug.app.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.gluonhq.attach.util.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The signatures that stand for Attach where the registry lacks it go into nothing that is passed on. */
class NeverPackagedTest {
    private static final Path ROOT = Path.of(System.getProperty("krug.root"));
    private static final Path APP = ROOT.resolve("mobile-app/app");

    @Test
    void theAppOfTheDesktopHoldsNothingOfAttach() throws IOException {
        // Built before in every whole build; not when only this module is.
        assumeThat(APP.resolve("target/runtime.classpath")).exists();
        try (Stream<Path> classes = Files.walk(APP.resolve("target/classes"))) {
            assertThat(classes.map(Path::toString))
                    .anyMatch(name -> name.endsWith("Shell.class"))
                    .noneMatch(name -> name.contains("com/gluonhq") || name.contains("org/krug/app/mobile"));
        }
        assertThat(Files.readString(APP.resolve("target/runtime.classpath")))
                .contains("javafx")
                .doesNotContain("gluonhq")
                .doesNotContain("mobile-app/phone");
    }

    @Test
    void thisModuleMakesNoJarAndNothingDependsOnIt() throws IOException {
        Path target = ROOT.resolve("mobile-app/phone/target");
        try (Stream<Path> made = Files.list(target)) {
            assertThat(made.map(Path::toString)).noneMatch(name -> name.endsWith(".jar"));
        }
        try (Stream<Path> poms = Files.find(ROOT, 4, (file, about) -> file.endsWith("pom.xml"))) {
            List<Path> all =
                    poms.filter(pom -> !pom.toString().contains("/target/")).toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path pom : all) {
                assertThat(Files.readString(pom).replace("<module>phone</module>", ""))
                        .as(pom.toString())
                        .matches(text -> pom.equals(ROOT.resolve("mobile-app/phone/pom.xml"))
                                || !text.contains("<artifactId>phone</artifactId>"));
            }
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
