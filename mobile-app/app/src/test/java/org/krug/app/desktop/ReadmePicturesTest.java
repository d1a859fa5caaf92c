package org.krug.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.krug.local.dynamodb.ProjectFiles;

class ReadmePicturesTest {
    private static final long LARGEST = 100_000;

    @Test
    void theReadmeShowsThePicturesThatTheCommandDraws() throws Exception {
        String readme = Files.readString(ProjectFiles.root().resolve("README.md"));
        List<String> shown = Pattern.compile("docs/pictures/(app-[a-z-]+\\.png)")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(shown).containsExactlyElementsOf(ReadmePictures.files());
        assertThat(shown).allSatisfy(name -> {
            Path file = ProjectFiles.root().resolve("docs/pictures").resolve(name);
            assertThat(file).exists();
            assertThat(Files.size(file)).isLessThan(LARGEST);
        });
    }
}
