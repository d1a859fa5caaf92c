package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads events and writes answers for priming as Lambda's runtime client will, with the client's own classes. */
public final class RuntimeJson {
    private RuntimeJson() {}

    /** The event as the handler will be given it. */
    public static <T> T read(Class<T> type, String json) {
        return serializer(type).fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes an answer to nowhere. */
    public static <T> void write(Class<T> type, T answer) {
        serializer(type).toJson(answer, OutputStream.nullOutputStream());
    }

    private static <T> PojoSerializer<T> serializer(Class<T> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
