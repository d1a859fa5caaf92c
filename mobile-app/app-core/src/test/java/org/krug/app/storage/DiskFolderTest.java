package org.krug.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFolderTest {
    @TempDir
    Path path;

    private DiskFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = new DiskFolder(path.resolve("new/one"));
    }

    @Test
    void aTextIsThereAgainAfterTheNextStart() throws Exception {
        folder.write("scan-1", "первый");
        folder.write("scan-1", "второй");

        assertThat(new DiskFolder(path.resolve("new/one")).read("scan-1")).contains("второй");
        assertThat(folder.read("scan-2")).isEmpty();
    }

    @Test
    void namesComeInTheirOrder() throws Exception {
        folder.write("scan-2", "");
        folder.write("scan-1", "");
        folder.write("other", "");

        assertThat(folder.names("scan-")).containsExactly("scan-1", "scan-2");
        folder.delete("scan-1");
        folder.delete("scan-1");
        assertThat(folder.names("scan-")).containsExactly("scan-2");
    }

    @Test
    void whatWasBegunAndNotFinishedIsNotThere() throws Exception {
        folder.write("scan-1", "whole");
        Files.writeString(path.resolve("new/one/scan-1.unfinished"), "ha");
        Files.writeString(path.resolve("new/one/scan-9.unfinished"), "ha");

        DiskFolder again = new DiskFolder(path.resolve("new/one"));
        assertThat(again.read("scan-1")).contains("whole");
        assertThat(again.names("")).containsExactly("scan-1");
        assertThat(Files.list(path.resolve("new/one"))).hasSize(1);
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws Exception {
        folder.write("scan-1", "whole");
        // A folder stands where the new text would be begun, as a broken device might have it.
        Files.createDirectory(path.resolve("new/one/scan-1.unfinished"));

        assertThatThrownBy(() -> folder.write("scan-1", "new")).isInstanceOf(java.io.IOException.class);
        assertThat(folder.read("scan-1")).contains("whole");
    }

    @Test
    void whatComesTooLateForAWipedFolderIsNotKept() throws Exception {
        folder.write("names", "sealed");
        folder.wipe();

        assertThatThrownBy(() -> folder.write("names", "sealed")).isInstanceOf(java.io.IOException.class);
        assertThat(Files.list(path.resolve("new/one"))).isEmpty();
        DiskFolder next = new DiskFolder(path.resolve("new/one"));
        next.write("names", "whoever signs in then");
        assertThat(next.names("")).containsExactly("names");
    }

    @Test
    void aNameLeadsNowhereElse() {
        assertThatThrownBy(() -> folder.write("../out", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.read("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.delete(".hidden")).isInstanceOf(IllegalArgumentException.class);
    }
}
