package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.crac.Core;
import org.crac.Resource;

/** Tells what happened to it around the checkpoint. */
public class Frozen implements RequestStreamHandler, Resource {
    private final StringBuilder happened = new StringBuilder("made");

    public Frozen() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        happened.append(" frozen");
        if ("yes".equals(System.getenv("FAIL"))) {
            throw new IllegalStateException("not now");
        }
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        happened.append(" restored");
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(("\"" + happened + "\"").getBytes(StandardCharsets.UTF_8));
    }
}
