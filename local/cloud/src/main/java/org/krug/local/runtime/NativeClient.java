package org.krug.local.runtime;

import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.krug.local.template.TemplateException;

/**
 * The native part of the runtime client, unpacked once for all processes. Each would otherwise unpack it to the same name in /tmp, and one that
 * starts would overwrite the code that another is running.
 */
final class NativeClient {
    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeClient() {}

    /**
     * Unpacks it into a folder.
     *
     * @return the option that leads a process to it
     * @throws TemplateException where the client has none for this system
     */
    static String optionIn(Path folder) {
        String name = "/jni/libaws-lambda-jni." + system() + ".so";
        try (InputStream library = LambdaRequestHandler.class.getResourceAsStream(name)) {
            if (library == null) {
                throw new TemplateException("--runtime", "needs Linux: AWS's runtime client has no " + name);
            }
            Path unpacked = folder.resolve("libaws-lambda-jni.so");
            Files.copy(library, unpacked);
            return "-D" + PROPERTY + "=" + unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the client names them. */
    private static String system() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        boolean musl = Files.exists(Path.of("/lib/ld-musl-" + System.getProperty("os.arch") + ".so.1"))
                || Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"));
        return system + (musl ? "_musl-" : "-") + processor;
    }
}
