package org.krug.local.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.krug.local.dynamodb.DynamoDbLocal;
import org.krug.local.dynamodb.LoopbackServer;

/**
 * DynamoDB Local where LocalStack looks for the one it would fetch: a jar without classes of its own that names the project's libraries, and a
 * link to this JDK.
 */
final class Engine {
    private Engine() {}

    /** An agent that does nothing. LocalStack starts DynamoDB Local with one that would allow more indexes than Krug has. */
    public static final class Agent {
        private Agent() {}

        public static void premain(String options) {}
    }

    /**
     * @param libraries LocalStack's folder {@code lib}
     */
    static void lay(Path libraries) throws IOException {
        Path engine = Files.createDirectories(libraries.resolve("dynamodb-local/2"));
        jar(
                engine.resolve("DynamoDBLocal.jar"),
                Map.of(
                        Attributes.Name.MAIN_CLASS,
                        LoopbackServer.class.getName(),
                        Attributes.Name.CLASS_PATH,
                        classPath(),
                        new Attributes.Name("Enable-Native-Access"),
                        "ALL-UNNAMED"),
                List.of());
        jar(
                engine.resolve("ddb-local-loader-0.1.jar"),
                Map.of(new Attributes.Name("Premain-Class"), Agent.class.getName()),
                List.of(Agent.class));
        Files.createDirectories(libraries.resolve("java"));
        Files.createSymbolicLink(libraries.resolve("java/21"), Path.of(System.getProperty("java.home")));
    }

    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(home(LoopbackServer.class).toString());
        DynamoDbLocal.libraries().forEach(library -> entries.add(library.toUri().toString()));
        return String.join(" ", entries);
    }

    /** The folder or jar a class was loaded from. */
    private static URI home(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void jar(Path file, Map<Attributes.Name, String> attributes, List<Class<?>> classes)
            throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::put);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (var code = type.getClassLoader().getResourceAsStream(entry)) {
                    code.transferTo(jar);
                }
            }
        }
    }
}
