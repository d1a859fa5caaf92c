package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A call for priming, from the event's JSON to the answer's as Lambda's runtime client goes, with the client's own classes. */
public final class RuntimeCall {
    private RuntimeCall() {}

    /** Hands an event to a function, and writes the answer to nowhere. */
    public static <I> void of(RequestHandler<I, ?> function, Class<I> type, String event) {
        Object answer = function.handleRequest(
                read(type, event), new PrimingContext(function.getClass().getSimpleName()));
        write(answer);
    }

    /** The same for a function that takes any object. */
    @SuppressWarnings("unchecked") // What Jackson makes of a JSON object.
    public static void of(RequestHandler<Map<String, Object>, ?> function, String event) {
        Class<Map<String, Object>> type = (Class<Map<String, Object>>) (Class<?>) Map.class;
        of(function, type, event);
    }

    /** The event as a function will be given it. */
    static <I> I read(Class<I> type, String event) {
        return serializer(type).fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }

    private static <O> void write(O answer) {
        @SuppressWarnings("unchecked") // It is the class of this very object.
        Class<O> type = (Class<O>) answer.getClass();
        serializer(type).toJson(answer, OutputStream.nullOutputStream());
    }

    private static <T> PojoSerializer<T> serializer(Class<T> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
