package org.krug.local.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateException;

/**
 * The functions' environment variables as system properties of the same names, since one process has one environment. Taken back
 * when it is closed.
 */
public final class Environment implements AutoCloseable {
    /** For the JVM that Lambda starts, which here is running already. */
    private static final Set<String> LEFT_OUT = Set.of("JAVA_TOOL_OPTIONS");

    private final Map<String, @Nullable String> before = new HashMap<>();

    private Environment() {}

    /**
     * Sets what the template gives to its functions.
     *
     * @param localize makes addresses of the cloud those of this machine
     * @param given more properties, such as the SDK's endpoints
     * @throws TemplateException when two functions give one name two values
     */
    public static Environment of(Template template, UnaryOperator<String> localize, Map<String, String> given) {
        Map<String, String> merged = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        template.functions()
                .values()
                .forEach(function -> function.environment().forEach((name, value) -> {
                    String earlier = merged.putIfAbsent(name, value);
                    if (earlier != null && !earlier.equals(value)) {
                        throw new TemplateException(
                                owners.get(name) + " and " + function.logicalId(),
                                "give " + name + " two values, " + earlier + " and " + value
                                        + "; all functions share one process in the local cloud, so name them differently");
                    }
                    owners.putIfAbsent(name, function.logicalId());
                }));
        merged.keySet().removeAll(LEFT_OUT);
        merged.replaceAll((name, value) -> localize.apply(value));
        merged.putAll(given);
        Environment environment = new Environment();
        merged.forEach(environment::set);
        return environment;
    }

    private void set(String name, String value) {
        before.put(name, System.getProperty(name));
        System.setProperty(name, value);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
