package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Answers with the event as it came. */
public class Raw implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String body = Base64.getEncoder().encodeToString(event.readAllBytes());
        answer.write(("{\"statusCode\":200,\"isBase64Encoded\":true,\"headers\":{\"content-type\":\"application/json\"},\"body\":\"" + body + "\"}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
