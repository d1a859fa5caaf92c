package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Does to its process what the event says. */
public class Apart implements RequestStreamHandler {
    private int calls;

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        calls++;
        String what = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        Object told =
                switch (what) {
                    case "\"pid\"" -> ProcessHandle.current().pid() + " " + calls;
                    case "\"environment\"" -> new TreeMap<>(System.getenv());
                    case "\"context\"" ->
                        context.getFunctionName() + " " + context.getMemoryLimitInMB() + " "
                                + (context.getRemainingTimeInMillis() <= 2000) + " " + context.getInvokedFunctionArn();
                    case "\"exit\"" -> {
                        System.exit(3);
                        yield "";
                    }
                    case "\"memory\"" -> {
                        List<byte[]> kept = new ArrayList<>();
                        while (true) {
                            kept.add(new byte[1 << 24]);
                        }
                    }
                    case "\"sleep\"" -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        yield "";
                    }
                    default -> throw new IllegalStateException("on purpose");
                };
        answer.write(("\"" + told.toString().replace("\\", "\\\\").replace("\"", "'") + "\"").getBytes(StandardCharsets.UTF_8));
    }
}
