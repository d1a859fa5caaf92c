package org.krug.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.dynamodb.LoopbackServer;

/** What is laid down for LocalStack before it starts. */
class LocalStackFilesTest {
    @TempDir
    Path folder;

    @Test
    void itFindsTheProjectsDynamoDbWhereItWouldPutOneItFetched() throws IOException {
        Engine.lay(folder);
        try (JarFile jar =
                new JarFile(folder.resolve("dynamodb-local/2/DynamoDBLocal.jar").toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo(LoopbackServer.class.getName());
            assertThat(attributes.getValue(Attributes.Name.CLASS_PATH).split(" ", -1))
                    .hasSizeGreaterThan(10)
                    .allMatch(entry -> Files.exists(Path.of(URI.create(entry))))
                    .anyMatch(entry -> entry.contains("DynamoDBLocal"));
        }
        assertThat(folder.resolve("java/21/bin/java")).isExecutable();
    }

    @Test
    void aContainerIsPublishedOnTheLoopbackAddressAlone() throws IOException {
        List<String> command = new Container().command(4570, folder).command();
        assertThat(command)
                .containsSequence("--publish", "127.0.0.1:4570:4566")
                .last()
                .asString()
                .endsWith(":4.14.0");
        assertThat(folder.resolve("start.d"))
                .isDirectoryContaining("glob:**/sesv2.py")
                .isDirectoryNotContaining("glob:**/ends_with_its_parent.py");
    }

    @Test
    void aProcessListensOnTheLoopbackAddressAloneAndWritesBelowItsFolder() throws IOException {
        ProcessBuilder command = new Host(folder.resolve("home")).command(4570, folder.resolve("run"));
        assertThat(command.environment())
                .containsEntry("GATEWAY_LISTEN", "127.0.0.1:4570")
                .containsEntry("GATEWAY_SERVER", "hypercorn")
                .containsEntry("DNS_ADDRESS", "0");
        for (String place : List.of("FILESYSTEM_ROOT", "HOME", "TMPDIR")) {
            assertThat(Objects.requireNonNull(command.environment().get(place))).startsWith(folder.toString());
        }
    }

    @Test
    void foldersOfProcessesThatEndedGoAndOthersStay() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path leftOver = Files.createDirectories(folder.resolve(Long.toString(ended.pid())));
        Path elsewhere = Files.writeString(folder.resolve("kept"), "not ours");
        Files.createSymbolicLink(leftOver.resolve("link"), elsewhere);
        Path running = Files.createDirectories(folder.resolve("runs")
                .resolve(Long.toString(
                        ProcessHandle.current().parent().orElseThrow().pid())));
        Files.move(leftOver, folder.resolve("runs").resolve(leftOver.getFileName()));

        try (RunFolder own = RunFolder.in(folder.resolve("runs"))) {
            assertThat(own.path()).isEmptyDirectory();
            assertThat(folder.resolve("runs").resolve(leftOver.getFileName())).doesNotExist();
            assertThat(running).exists();
            assertThat(elsewhere).exists();
        }
        assertThat(folder.resolve("runs")).isDirectoryNotContaining(path -> path.endsWith(own()));
    }

    private static String own() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
