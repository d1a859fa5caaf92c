package org.krug.local.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** LocalStack as a container, where a Docker engine answers. */
final class Container implements Way {
    private static final String IMAGE = "localstack/localstack:" + VERSION;
    private static final int LONG_ENOUGH_SECONDS = 20;

    /** Whether an engine answers; the client alone is of no use. */
    static boolean isPossible() throws InterruptedException {
        try {
            Process asked = new ProcessBuilder("docker", "version", "--format", "{{.Server.Version}}")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)) {
                return asked.exitValue() == 0;
            }
            asked.destroyForcibly();
            return false;
        } catch (IOException noClient) {
            return false;
        }
    }

    @Override
    public String name() {
        return "a container";
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (new ProcessBuilder("docker", "pull", "--quiet", IMAGE)
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new NotToBeHadException("krug: Docker could not pull " + IMAGE + ".");
        }
    }

    @Override
    public ProcessBuilder command(int port, Path folder) throws IOException {
        Path scripts = folder.resolve("start.d");
        Scripts.lay(scripts);
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm"));
        command.addAll(List.of("--name", "krug-localstack-" + port));
        command.addAll(List.of("--publish", "127.0.0.1:" + port + ":4566"));
        command.addAll(List.of("--volume", scripts + ":/etc/localstack/init/start.d:ro"));
        Map.of("PROVIDER_OVERRIDE_DYNAMODB", "v2", "DYNAMODB_IN_MEMORY", "1", "DISABLE_EVENTS", "1")
                .forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.add(IMAGE);
        return new ProcessBuilder(command);
    }
}
