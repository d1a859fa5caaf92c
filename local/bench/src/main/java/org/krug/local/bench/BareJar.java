package org.krug.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.krug.local.bench.bare.BareHandler;
import org.krug.local.runtime.Launch;

/** Packs the handler without a framework beside a function's jar, so that both load the SDK from the same file. */
final class BareJar {
    private BareJar() {}

    /** The bare handler, started as the function is. */
    static Launch launch(Launch function, Path scratch, Path libraries) throws IOException {
        Path lib = Files.createDirectories(scratch.resolve("bare/lib"));
        String entry = BareHandler.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(lib.resolve("bare.jar")));
                InputStream code = Objects.requireNonNull(
                        BareHandler.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
        Files.createSymbolicLink(lib.resolve("function.jar"), libraries.toAbsolutePath());
        return function.handledBy(BareHandler.class.getName(), scratch.resolve("bare"));
    }
}
