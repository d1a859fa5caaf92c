package com.gluonhq.attach.runtimeargs;

import com.gluonhq.attach.util.Services;
import java.util.Optional;
import java.util.function.Consumer;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface RuntimeArgsService {
    static Optional<RuntimeArgsService> create() {
        return Services.get(RuntimeArgsService.class);
    }

    String LAUNCH_PUSH_NOTIFICATION_KEY = "Launch.PushNotification";

    String LAUNCH_LOCAL_NOTIFICATION_KEY = "Launch.LocalNotification";

    void addListener(String key, Consumer<String> consumer);
}
