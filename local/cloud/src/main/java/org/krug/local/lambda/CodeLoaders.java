package org.krug.local.lambda;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The class loaders of all functions: each has one of its own over the project's classes, and one parent holds the libraries.
 *
 * <p>Functions see nothing of the local cloud's own class path but the interfaces of Lambda, which both sides must share.
 */
final class CodeLoaders implements AutoCloseable {
    private final URLClassLoader libraries;
    private final Set<URLClassLoader> functions = new LinkedHashSet<>();

    CodeLoaders(Collection<FunctionCode> all) {
        Set<Path> paths = new LinkedHashSet<>();
        all.forEach(code -> paths.addAll(code.libraries()));
        libraries = new URLClassLoader("libraries", urls(paths), new LambdaInterfaces());
    }

    /** A new loader for one function. */
    synchronized ClassLoader loader(String name, List<Path> own) {
        URLClassLoader loader = new URLClassLoader(name, urls(own), libraries);
        functions.add(loader);
        return loader;
    }

    @Override
    public synchronized void close() throws IOException {
        for (URLClassLoader function : functions) {
            function.close();
        }
        libraries.close();
    }

    private static URL[] urls(Collection<Path> paths) {
        return paths.stream().map(CodeLoaders::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lends Lambda's handler and event types, and the date type in them, from the local cloud to its functions. */
    private static final class LambdaInterfaces extends ClassLoader {
        private static final List<String> LENT = List.of("com.amazonaws.services.lambda.runtime.", "org.joda.time.");
        private static final ClassLoader LENDER = CodeLoaders.class.getClassLoader();

        LambdaInterfaces() {
            super("lambda-interfaces", getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (LENT.stream().noneMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return LENDER.loadClass(name);
        }
    }
}
