package org.krug.app.views;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krug.app.platform.MobilePlatform;
import org.krug.contract.notify.PushPlatform;

/**
 * Hands what the phone tells to whatever the app shows at the time. The phone tells its push token once, perhaps before anything is shown, and somebody who
 * signs out leaves a shell that is made anew: so the token is kept here.
 */
final class Hearing implements MobilePlatform.Signals {
    private @Nullable Shell shell;
    private @Nullable Consumer<Shell> token;

    /** The app shows this from now on. On the UI thread. */
    void shows(Shell shown) {
        shell = shown;
        if (token != null) {
            token.accept(shown);
        }
    }

    @Override
    public void pushToken(PushPlatform through, String text) {
        Shell.onUi(() -> {
            token = shown -> shown.pushToken(through, text);
            toShell(token);
        });
    }

    @Override
    public void opened(String notice) {
        Shell.onUi(() -> toShell(Shell::opened));
    }

    @Override
    public void paused() {
        Shell.onUi(() -> toShell(Shell::paused));
    }

    @Override
    public void resumed() {
        Shell.onUi(() -> toShell(Shell::again));
    }

    @Override
    public void connected() {
        Shell.onUi(() -> toShell(Shell::again));
    }

    private void toShell(Consumer<Shell> what) {
        if (shell != null) {
            what.accept(shell);
        }
    }
}
