package org.krug.kernel;

import io.micronaut.context.ApplicationContext;

/** Application contexts as functions need them. */
public final class Contexts {
    private Contexts() {}

    /** A started context with the beans that the class's own loader sees. */
    public static ApplicationContext start(Class<?> function) {
        return ApplicationContext.builder(function.getClassLoader(), "function", "lambda")
                .banner(false)
                // Where it runs is known; Micronaut would look around the machine, and on some ask the network.
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .start();
    }
}
