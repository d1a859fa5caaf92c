package org.krug.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;

/** A function's handler behind bytes, with Lambda's own event serialisation in between. */
@FunctionalInterface
interface Handler {

    byte[] handle(byte[] event, Context context) throws IOException;

    /**
     * Makes an instance of a handler.
     *
     * @param name the class, which may be followed by {@code ::handleRequest}
     * @throws ReflectiveOperationException when the class is missing or can't be made
     */
    static Handler load(String name, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName(name.replaceFirst("::handleRequest$", ""), true, loader);
        return switch (type.getConstructor().newInstance()) {
            case RequestStreamHandler streaming -> of(streaming);
            case RequestHandler<?, ?> typed -> of(typed);
            case Object other -> throw new IllegalArgumentException(other.getClass() + " is no handler of Lambda's");
        };
    }

    private static Handler of(RequestStreamHandler handler) {
        return (event, context) -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
        };
    }

    @SuppressWarnings("unchecked")
    private static Handler of(RequestHandler<?, ?> handler) {
        HandlerTypes types = HandlerTypes.of(handler.getClass());
        PojoSerializer<Object> input = serializer(types.input());
        PojoSerializer<Object> output = serializer(types.output());
        RequestHandler<Object, Object> typed = (RequestHandler<Object, Object>) handler;
        return (event, context) -> {
            Object answer = typed.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            output.toJson(answer, written);
            return written.toByteArray();
        };
    }

    /** The event types of aws-lambda-java-events have rules of their own; everything else is a plain object. */
    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> plain && LambdaEventSerializers.isLambdaSupportedEvent(plain.getName())) {
            return LambdaEventSerializers.serializerFor((Class<Object>) plain, plain.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
