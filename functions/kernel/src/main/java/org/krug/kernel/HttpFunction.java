package org.krug.kernel;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/** A Lambda function that answers the HTTP API with Micronaut controllers. */
public abstract class HttpFunction extends APIGatewayV2HTTPEventFunction {

    /**
     * @param self the function's own class: beans are found by its class loader, which matters where several functions share one process
     */
    protected HttpFunction(Class<? extends HttpFunction> self) {
        super(Contexts.start(self));
    }

    protected HttpFunction(ApplicationContext context) {
        super(context);
    }
}
