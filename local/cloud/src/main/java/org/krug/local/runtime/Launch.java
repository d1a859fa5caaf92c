package org.krug.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How to start a process for a function.
 *
 * @param taskRoot the folder that on Lambda is /var/task
 * @param variables everything in its environment but Lambda's own variables
 * @param options for its JVM, after those that bound its memory
 * @param classPath besides the runtime client; empty where the client finds the function below the task root, as the managed runtime does
 * @param snapStart whether it goes through a checkpoint before its first call
 * @param log is told each line it prints
 */
public record Launch(
        String name,
        String handler,
        Duration timeout,
        Path taskRoot,
        Map<String, String> variables,
        List<String> options,
        List<Path> classPath,
        boolean snapStart,
        Consumer<String> log) {
    /** What a process may take; half of what the template gives, so that what holds here has room there. */
    static final int MEMORY_MEGABYTES = 512;

    /** Add up to 450 MB with the stacks and the collector's own; the rest is the JVM's. */
    private static final List<String> MEMORY = List.of(
            "-Xmx256m", "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=48m", "-XX:MaxDirectMemorySize=16m");

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Of each of AWS's libraries that make the runtime client, a class. */
    private static final List<String> CLIENT = List.of(
            MAIN,
            "com.amazonaws.services.lambda.runtime.RequestHandler",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        // As the managed runtime starts it, and without the warnings of JDK 25 about the client's use of it.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.add("-cp");
        command.add(path());
        command.add(MAIN);
        command.add(handler);
        return command;
    }

    private String path() {
        Set<String> entries = new LinkedHashSet<>();
        CLIENT.forEach(type -> entries.add(jarOf(type).toString()));
        classPath.forEach(entry -> entries.add(entry.toString()));
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static Path jarOf(String type) {
        try {
            return Path.of(Class.forName(type, false, Launch.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException("the runtime interface client is not on the class path", e);
        }
    }

    /** Lambda's own variables, as "Defined runtime environment variables" lists them. */
    Map<String, String> environment(String runtimeApi) {
        var environment = new java.util.HashMap<>(variables);
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("_HANDLER", handler);
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(MEMORY_MEGABYTES));
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
        environment.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        environment.put("TZ", ":UTC");
        environment.put("LANG", "en_US.UTF-8");
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        return environment;
    }

    String arn() {
        return "arn:aws:lambda:eu-central-1:000000000000:function:" + name + ":live";
    }

    /** With more options for its JVM. */
    public Launch with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(more));
        return new Launch(name, handler, timeout, taskRoot, variables, List.copyOf(all), classPath, snapStart, log);
    }

    /** By another name. */
    public Launch named(String other) {
        return new Launch(other, handler, timeout, taskRoot, variables, options, classPath, snapStart, log);
    }

    /** Another handler in another task root. */
    public Launch handledBy(String other, Path root) {
        return new Launch(name, other, timeout, root, variables, options, classPath, snapStart, log);
    }

    /** With or without a checkpoint before the first call. */
    public Launch snapStart(boolean chosen) {
        return new Launch(name, handler, timeout, taskRoot, variables, options, classPath, chosen, log);
    }

    /** With the function on the class path of its JVM, as in a container image, and nothing below its task root. */
    public Launch classPath(List<Path> entries, Path emptyRoot) {
        return new Launch(name, handler, timeout, emptyRoot, variables, options, List.copyOf(entries), snapStart, log);
    }

    /** With its lines told to somebody else. */
    public Launch logging(Consumer<String> other) {
        return new Launch(name, handler, timeout, taskRoot, variables, options, classPath, snapStart, other);
    }
}
