package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Keeps Lambda's context out of the bean context. Micronaut registers it anew at every call, which empties its caches of beans and made up a
 * third of the time that it took itself; nothing in Krug asks for it.
 */
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class NoContextBeans implements LambdaContextFactory {
    @Override
    public void registerSingletons(Context context) {
        // See above.
    }
}
