package org.krug.app.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * What came back, whatever the status.
 *
 * @param body as text; Krug sends nothing else that the app asks for
 * @param date the server's time, in whole seconds, where it told it
 */
public record Reply(int status, String body, Optional<Instant> date) {

    public boolean isDone() {
        return status >= 200 && status < 300;
    }
}
