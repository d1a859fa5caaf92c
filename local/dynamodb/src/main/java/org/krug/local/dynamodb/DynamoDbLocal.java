package org.krug.local.dynamodb;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * DynamoDB Local, served over HTTP on loopback.
 *
 * <p>Its libraries are of other versions than ours, so it lives in a class loader of its own and is reached by HTTP like any endpoint.
 */
public final class DynamoDbLocal implements AutoCloseable {
    private static final Path CLASS_PATH = Path.of("local", "dynamodb-engine", "target", "classpath");
    static final String RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";

    /** By name: without the engine's libraries the class can't be loaded. */
    private static final String TUNING = "org.krug.local.dynamodb.DatabaseTuning";

    private final URLClassLoader loader;
    private final Object server;
    private final int port;

    private DynamoDbLocal(URLClassLoader loader, Object server, int port) {
        this.loader = loader;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts it on a free port of the loopback address.
     *
     * @param data the folder its files are kept in; in memory when there is none
     * @throws IllegalStateException when it is not built yet or does not start
     */
    public static DynamoDbLocal start(Optional<Path> data) {
        try {
            URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
            return within(loader, () -> start(loader, data));
        } catch (ReflectiveOperationException | IOException e) {
            // What reflection met is inside.
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("DynamoDB Local did not start: " + why.getMessage(), e);
        }
    }

    private static DynamoDbLocal start(URLClassLoader loader, Optional<Path> data)
            throws ReflectiveOperationException, IOException {
        List<String> arguments = new ArrayList<>(List.of("-sharedDb"));
        if (data.isPresent()) {
            Files.createDirectories(data.get());
            arguments.addAll(List.of("-dbPath", data.get().toAbsolutePath().toString()));
        } else {
            arguments.add("-inMemory");
        }
        Object proxy = quietly(() -> loader.loadClass(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new)));
        // A free port, which its command line refuses to name.
        Object connector = bindToLoopback(proxy, 0);
        DatabaseQueue.run(loader, proxy, TUNING);
        // Not start(): that one also reports to a telemetry service.
        proxy.getClass().getMethod("safeStart").invoke(proxy);
        int port = (int) connector.getClass().getMethod("getLocalPort").invoke(connector);
        return new DynamoDbLocal(loader, proxy, port);
    }

    /** It prints its settings to whoever started it, and complains of a logger that it can do without. */
    private static <T> T quietly(Work<T> work) throws ReflectiveOperationException, IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            return work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Its server class binds every address of the machine and offers no setting for it. */
    static Object bindToLoopback(Object proxy, int port) throws ReflectiveOperationException {
        Field field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object jetty = field.get(proxy);
        Object connector = Array.get(jetty.getClass().getMethod("getConnectors").invoke(jetty), 0);
        connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
        return connector;
    }

    private static URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path library : libraries()) {
            urls.add(library.toUri().toURL());
        }
        // For the job that sets the database up.
        urls.add(DynamoDbLocal.class.getProtectionDomain().getCodeSource().getLocation());
        return urls.toArray(URL[]::new);
    }

    /**
     * The jars it consists of.
     *
     * @throws IllegalStateException when they are not known yet
     */
    public static List<Path> libraries() throws IOException {
        Path file = ProjectFiles.root().resolve(CLASS_PATH);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: build the module local/dynamodb-engine first");
        }
        return Stream.of(Files.readString(file).trim().split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
    }

    @Override
    public void close() {
        try {
            within(loader, () -> server.getClass().getMethod("stop").invoke(server));
            // Its threads still load classes while they end, so the loader stays open.
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }

    private interface Work<T> {
        T run() throws ReflectiveOperationException, IOException;
    }

    /** Its libraries look services up by the thread's class loader. */
    private static <T> T within(ClassLoader loader, Work<T> work) throws ReflectiveOperationException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
