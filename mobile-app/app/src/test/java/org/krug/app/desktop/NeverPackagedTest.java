package org.krug.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of Attach, nor of what stands for it where the registry lacks it, goes into what the desktop runs. */
class NeverPackagedTest {
    private static final Path ROOT = Path.of(System.getProperty("krug.root"));
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Path APP = ROOT.resolve("mobile-app/app");

    @Test
    void theAppOfTheDesktopHoldsNothingOfAttach() throws IOException {
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
    void nothingDependsOnTheModuleThatHasTheSignatures() throws IOException {
        List<Path> poms = poms(ROOT);
        assertThat(poms).hasSizeGreaterThan(10).contains(ROOT.resolve("mobile-app/phone/pom.xml"));
        for (Path pom : poms) {
            if (!pom.getParent().endsWith("phone")) {
                assertThat(Files.readString(pom)).as(pom.toString()).doesNotContain("<artifactId>phone</artifactId>");
            }
        }
    }

    /** Of a module and all below it. */
    private static List<Path> poms(Path module) throws IOException {
        List<Path> found = new ArrayList<>(List.of(module.resolve("pom.xml")));
        Matcher below = MODULE.matcher(Files.readString(found.get(0)));
        while (below.find()) {
            found.addAll(poms(module.resolve(below.group(1))));
        }
        return found;
    }
}
