package org.krug.local.lambda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.krug.local.Ending;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;

/** All functions of a template, ready to be called. */
public final class Functions implements FunctionCaller, AutoCloseable {
    private final Template template;
    private final Consumer<LambdaFunction> afterCall;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, RunningFunction> running = new LinkedHashMap<>();

    /**
     * Finds the code of every function, and starts none.
     *
     * @param afterCall told when a call of a function has ended, before its caller is: tables may have changed
     * @throws org.krug.local.template.TemplateException when a function is not built
     */
    public Functions(Template template, Consumer<LambdaFunction> afterCall) {
        this.template = template;
        this.afterCall = afterCall;
        Map<LambdaFunction, FunctionCode> code = new LinkedHashMap<>();
        template.functions()
                .values()
                .forEach(function -> code.put(function, FunctionCode.of(function, template.folder())));
        CodeLoaders loaders = new CodeLoaders(code.values());
        code.forEach((function, where) -> running.put(
                function.logicalId(), new RunningFunction(function, () -> loaders.loader(where.own()), threads)));
    }

    @Override
    public CallOutcome call(String function, byte[] event) {
        LambdaFunction described = template.function(function)
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + function));
        RunningFunction called = Objects.requireNonNull(running.get(described.logicalId()));
        try {
            return called.call(event);
        } finally {
            afterCall.accept(described);
        }
    }

    /** How each function is doing, in the template's order. */
    public List<FunctionStatus> statuses() {
        return running.values().stream().map(RunningFunction::status).toList();
    }

    /** Lets calls under way end, for a while. */
    @Override
    public void close() {
        Ending.gently(threads);
    }
}
