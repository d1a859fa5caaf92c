package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Has the name of another function's class; knows nothing of its state, and sees nothing of the local cloud. */
public class Handler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    static int calls;

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        calls++;
        boolean sees;
        try {
            Class.forName("org.krug.local.LocalCloud", false, Handler.class.getClassLoader());
            sees = true;
        } catch (ClassNotFoundException e) {
            sees = false;
        }
        return Map.of("twin", calls, "seesTheLocalCloud", sees, "own", Thread.currentThread().getContextClassLoader() == Handler.class.getClassLoader());
    }
}
