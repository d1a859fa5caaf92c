package org.krug.local.dynamodb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * DynamoDB Local as a program, for those who start it with its own command line: takes the same arguments, but listens on the loopback address
 * alone, reports to nobody and ends with the process that started it. DynamoDB Local's libraries must be on the class path.
 */
public final class LoopbackServer {
    private LoopbackServer() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        // It unpacks native libraries; Java itself does not look at the variable.
        Optional.ofNullable(System.getenv("TMPDIR")).ifPresent(folder -> System.setProperty("java.io.tmpdir", folder));
        List<String> words = Arrays.asList(arguments);
        int port = Integer.parseInt(words.get(words.indexOf("-port") + 1));
        Object proxy = Class.forName(DynamoDbLocal.RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments);
        DynamoDbLocal.bindToLoopback(proxy, port);
        // Whoever started it may be killed.
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        // Its threads keep the process alive.
        proxy.getClass().getMethod("safeStart").invoke(proxy);
    }
}
