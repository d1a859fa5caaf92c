package org.krug.app.mobile;

import com.gluonhq.attach.connectivity.ConnectivityService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.pushnotifications.PushNotificationsService;
import com.gluonhq.attach.runtimeargs.RuntimeArgsService;
import com.gluonhq.attach.util.Platform;
import org.jspecify.annotations.Nullable;
import org.krug.app.platform.MobilePlatform.Signals;
import org.krug.contract.notify.PushPlatform;

/** What a phone tells by itself. */
final class AttachSignals {
    private AttachSignals() {}

    /** Begins to tell. Only once in a process: Attach takes one listener for each kind of launch. */
    static void tell(Signals signals) {
        LifecycleService.create().ifPresent(life -> {
            life.addListener(LifecycleEvent.PAUSE, signals::paused);
            life.addListener(LifecycleEvent.RESUME, signals::resumed);
        });
        // False at first on Android, whatever the network: only a change to true says anything.
        ConnectivityService.create()
                .ifPresent(network -> network.connectedProperty().addListener((property, before, connected) -> {
                    if (connected) {
                        signals.connected();
                    }
                }));
        // Before registering: a push that started the app waits for its listener.
        RuntimeArgsService.create()
                .ifPresent(launches -> launches.addListener(
                        RuntimeArgsService.LAUNCH_PUSH_NOTIFICATION_KEY,
                        payload -> PushPayload.notice(payload).ifPresent(signals::opened)));
        PushNotificationsService.create().ifPresent(pushes -> {
            pushes.tokenProperty().addListener((property, before, token) -> tell(signals, token));
            tell(signals, pushes.tokenProperty().get());
            if (Platform.isIOS() || Installation.hasFirebase()) {
                pushes.register();
            }
        });
    }

    /** Whether this phone has a token for pushes. */
    static boolean pushesReach() {
        return PushNotificationsService.create()
                .map(pushes -> pushes.tokenProperty().get())
                .filter(token -> !token.isBlank())
                .isPresent();
    }

    private static void tell(Signals signals, @Nullable String token) {
        if (token != null && !token.isBlank()) {
            signals.pushToken(Platform.isIOS() ? PushPlatform.APNS : PushPlatform.FCM, token);
        }
    }
}
