package org.krug.local.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.krug.local.Ending;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;

/** Runs a template's functions all in this process, each jar in a class loader of its own. */
public final class SharedProcess implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<LambdaFunction, FunctionCode> code = new LinkedHashMap<>();
    private final CodeLoaders loaders;

    /**
     * Finds the code of every function.
     *
     * @throws org.krug.local.template.TemplateException when a function is not built
     */
    public SharedProcess(Template template) {
        template.functions()
                .values()
                .forEach(function -> code.put(function, FunctionCode.of(function, template.folder())));
        loaders = new CodeLoaders(code.values());
    }

    /** A function that starts at its first call. */
    public RunningFunction of(LambdaFunction function) {
        FunctionCode where = Objects.requireNonNull(code.get(function));
        return new SharedFunction(function, () -> loaders.loader(where.own()), threads);
    }

    /** Lets calls under way end, for a while. */
    @Override
    public void close() {
        Ending.gently(threads);
    }
}
