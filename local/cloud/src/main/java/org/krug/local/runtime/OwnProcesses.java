package org.krug.local.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.krug.local.lambda.RunningFunction;
import org.krug.local.template.LambdaFunction;

/** Runs a template's functions each in processes of its own. */
public final class OwnProcesses implements AutoCloseable {
    private final Path project;
    private final UnaryOperator<String> localize;
    private final Map<String, String> settings;
    private final TaskRoots roots = new TaskRoots();
    private final String nativeClient;

    /**
     * @param project the folder of the template
     * @param localize makes addresses of the cloud those of this machine
     * @param settings variables for all functions, such as the SDK's endpoints
     * @throws org.krug.local.template.TemplateException where the runtime client does not run
     */
    public OwnProcesses(Path project, UnaryOperator<String> localize, Map<String, String> settings) {
        this.project = project;
        this.localize = localize;
        this.settings = Map.copyOf(settings);
        nativeClient = NativeClient.optionIn(roots.folder());
    }

    /**
     * A function that starts its first process at its first call.
     *
     * @throws org.krug.local.template.TemplateException when its jar has not been packaged
     */
    public RunningFunction of(LambdaFunction function) {
        return new FunctionProcesses(function.logicalId(), launch(function));
    }

    /** How its processes are started. */
    public Launch launch(LambdaFunction function) {
        Map<String, String> variables = new HashMap<>();
        function.environment().forEach((name, value) -> variables.put(name, localize.apply(value)));
        variables.putAll(settings);
        return new Launch(
                function.name(),
                function.handler(),
                function.timeout(),
                roots.of(function, project),
                variables,
                List.of(nativeClient),
                List.of(),
                function.snapStart(),
                line -> System.err.println("[" + function.logicalId() + "] " + line));
    }

    @Override
    public void close() {
        roots.close();
    }
}
