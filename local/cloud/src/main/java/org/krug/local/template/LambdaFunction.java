package org.krug.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function of the template.
 *
 * @param name what it is called on AWS
 * @param handler the handler's class, with "::method" or without
 * @param codeUri the deployable jar, relative to the template
 */
public record LambdaFunction(
        String logicalId,
        String name,
        String handler,
        Path codeUri,
        Duration timeout,
        Map<String, String> environment) {}
