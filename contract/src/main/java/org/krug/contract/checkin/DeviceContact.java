package org.krug.contract.checkin;

import java.time.Instant;
import org.krug.contract.Require;

/**
 * A steward's device tells that it is there.
 *
 * @param deviceTime what its clock says
 */
public record DeviceContact(Instant deviceTime) {

    public DeviceContact {
        Require.present("deviceTime", deviceTime);
    }
}
