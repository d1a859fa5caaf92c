package org.krug.local.lambda;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The class loaders of all functions: each jar has one of its own over the project's classes, and one parent holds the libraries.
 * Functions of one jar share it, since loading Micronaut is most of a start. None is ever closed: Micronaut's shutdown hooks
 * still load classes when the process ends.
 *
 * <p>Functions see nothing of the local cloud's own class path but the interfaces of Lambda, which both sides must share.
 */
final class CodeLoaders {
    private final URLClassLoader libraries;
    private final Map<List<Path>, ClassLoader> functions = new HashMap<>();

    CodeLoaders(Collection<FunctionCode> all) {
        Set<Path> paths = new LinkedHashSet<>();
        all.forEach(code -> paths.addAll(code.libraries()));
        libraries = new URLClassLoader("libraries", urls(paths), new LambdaInterfaces());
    }

    /** The loader of a function. */
    synchronized ClassLoader loader(List<Path> own) {
        return functions.computeIfAbsent(own, paths -> new URLClassLoader(name(paths), urls(paths), libraries));
    }

    /** The module, for stack traces. */
    private static String name(List<Path> own) {
        Path classes = own.getFirst();
        return classes.getName(Math.max(0, classes.getNameCount() - 3)).toString();
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
