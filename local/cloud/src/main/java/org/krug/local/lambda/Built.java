package org.krug.local.lambda;

import java.nio.file.Path;
import java.util.Optional;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.TemplateException;

/**
 * Where the build stands that is served: the project's own, or a copy of it in the folder that the system property {@code krug.built}
 * names. A copy is out of the way of the next build, while classes are still being loaded.
 */
public final class Built {
    private static final String COPY = "krug.built";

    private Built() {}

    /**
     * The target folder of the module that a function's jar is built from.
     *
     * @param project the folder of the template
     * @throws TemplateException when the function's code is elsewhere
     */
    public static Path target(LambdaFunction function, Path project) {
        Path root = Optional.ofNullable(System.getProperty(COPY)).map(Path::of).orElse(project);
        Path target = root.resolve(function.codeUri()).normalize().getParent();
        if (target == null || !target.endsWith("target")) {
            throw new TemplateException(
                    function.logicalId(), "CodeUri should be a jar in a module's target folder: " + function.codeUri());
        }
        return target;
    }
}
