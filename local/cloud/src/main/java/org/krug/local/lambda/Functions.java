package org.krug.local.lambda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;

/** All functions of a template, ready to be called. */
public final class Functions implements FunctionCaller, AutoCloseable {
    private final Template template;
    private final Consumer<LambdaFunction> afterCall;
    private final Map<String, RunningFunction> running = new LinkedHashMap<>();

    /**
     * Starts no function yet.
     *
     * @param afterCall told when a call of a function has ended, before its caller is: tables may have changed
     * @param how runs a function
     */
    public Functions(
            Template template, Consumer<LambdaFunction> afterCall, Function<LambdaFunction, RunningFunction> how) {
        this.template = template;
        this.afterCall = afterCall;
        template.functions().values().forEach(function -> running.put(function.logicalId(), how.apply(function)));
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
        running.values().forEach(RunningFunction::close);
    }
}
