package org.krug.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A function of the template.
 *
 * @param name what it is called on AWS
 * @param handler the handler's class, with "::method" or without
 * @param codeUri the deployable jar, relative to the template
 * @param snapStart whether its versions start from a snapshot
 * @param written names of the tables that its policies let it write to
 */
public record LambdaFunction(
        String logicalId,
        String name,
        String handler,
        Path codeUri,
        Duration timeout,
        Map<String, String> environment,
        boolean snapStart,
        Set<String> written) {}
