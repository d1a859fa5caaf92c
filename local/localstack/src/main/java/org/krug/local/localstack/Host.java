package org.krug.local.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.python.Python;
import org.krug.local.python.VirtualEnvironment;

/** LocalStack as a process of this machine, everything of it below the project's folder. */
final class Host implements Way {
    /** It runs on neither older nor, with these packages, on newer ones. */
    private static final List<Integer> PYTHONS = List.of(13, 12);

    /** With newer ones of the others it does not start. */
    private static final List<String> PACKAGES = List.of(
            "localstack-core[runtime]==" + VERSION,
            "cbor2<5.8",
            "pyOpenSSL==25.1.0",
            "cryptography<46",
            "service_identity<24.3");

    private final Path home;
    private final VirtualEnvironment environment;

    Host(Path home) {
        this.home = home;
        environment = new VirtualEnvironment(home.resolve("venv"));
    }

    @Override
    public String name() {
        return "a process of this machine";
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (environment.holds(PACKAGES)) {
            return;
        }
        Optional<Python> python = Python.find(PYTHONS);
        if (python.isEmpty()) {
            throw new NotToBeHadException(
                    "krug: LocalStack needs Docker, or else Python 3.13 or 3.12, and neither is here. Install"
                            + " Python (Debian 13: apt-get install python3.13 python3.13-venv; anywhere: pyenv install 3.13).");
        }
        System.err.println("Installing LocalStack " + VERSION + " into .krug/localstack, half a gigabyte …");
        Files.createDirectories(home);
        Path tried = Scripts.copy("constraints.txt", home);
        // All versions are those that were tried; where one is no longer to be had, those that pip finds fitting.
        if (environment.install(python.get(), PACKAGES, List.of("--constraint", tried.toString())) != 0
                && environment.install(python.get(), PACKAGES, List.of()) != 0) {
            throw new NotToBeHadException("krug: LocalStack could not be installed; pip's words are above.");
        }
    }

    @Override
    public ProcessBuilder command(int port, Path folder) throws IOException {
        Scripts.lay(folder.resolve("etc/localstack/init/start.d"));
        Scripts.copy("ends_with_its_parent.py", folder.resolve("etc/localstack/init/start.d"));
        Engine.lay(folder.resolve("var/lib/localstack/lib"));
        Path python = Files.createDirectories(folder.resolve("python"));
        Scripts.copy("sitecustomize.py", python);
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        ProcessBuilder command =
                new ProcessBuilder(environment.program("python").toString(), "-m", "localstack.runtime.main");
        command.directory(folder.toFile());
        command.environment()
                .putAll(Map.ofEntries(
                        Map.entry("OVERRIDE_IN_DOCKER", "0"),
                        Map.entry("FILESYSTEM_ROOT", folder.toString()),
                        Map.entry("PYTHONPATH", python.toString()),
                        Map.entry("TMPDIR", temporary.toString()),
                        Map.entry(
                                "HOME",
                                Files.createDirectories(home.resolve("home")).toString()),
                        Map.entry("GATEWAY_LISTEN", "127.0.0.1:" + port),
                        // The default server binds every address.
                        Map.entry("GATEWAY_SERVER", "hypercorn"),
                        // No name server, which would too.
                        Map.entry("DNS_ADDRESS", "0"),
                        Map.entry("PROVIDER_OVERRIDE_DYNAMODB", "v2"),
                        Map.entry("DYNAMODB_IN_MEMORY", "1"),
                        Map.entry("DYNAMODB_HEAP_SIZE", "512m"),
                        // Nothing is told to anybody or fetched from elsewhere.
                        Map.entry("DISABLE_EVENTS", "1"),
                        Map.entry("SKIP_SSL_CERT_DOWNLOAD", "1")));
        return command;
    }
}
