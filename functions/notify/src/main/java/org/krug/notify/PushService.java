package org.krug.notify;

import java.util.Optional;
import org.krug.contract.notify.PushPlatform;

/** Who carries pushes to devices. */
interface PushService {

    /**
     * Where pushes to a device go; the same for the same token. A device that was dead is alive again.
     *
     * @return absent where no pushes are sent to devices of this kind
     * @throws org.krug.contract.InvalidInput when the token is none
     */
    Optional<String> endpoint(PushPlatform platform, String token);

    /** What became of a push. */
    enum Pushed {
        SENT,
        /** Nobody is there any more: the app was removed, or its token is over. */
        GONE
    }

    /**
     * Sends a push.
     *
     * @throws RuntimeException when it did not go out for another reason than its device
     */
    Pushed push(Push push);

    /** Ends an endpoint; nothing happens when it is not there any more. */
    void end(String endpoint);
}
