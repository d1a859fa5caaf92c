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

    /** Ends an endpoint; nothing happens when it is not there any more. */
    void end(String endpoint);
}
