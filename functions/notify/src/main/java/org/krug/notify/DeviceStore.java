package org.krug.notify;

import java.util.List;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;

/** The devices of members. A device is one person's, and an endpoint is one device's. */
interface DeviceStore {

    Optional<Device> find(String id);

    /** The device whose pushes go there. */
    Optional<Device> at(String endpoint);

    List<Device> ofMember(MemberId member);

    /** Those of the devices that are still the member's. */
    List<Device> ofMember(MemberId member, List<String> ids);

    /**
     * Puts a device, if nobody changed meanwhile what it takes the place of.
     *
     * @param replaced what was read: this device as it was, and another one that had the endpoint
     */
    boolean put(Device device, List<Device> replaced, Once<Device> once);

    /** Removes a device; nothing happens when it was changed meanwhile. */
    boolean remove(Device device);
}
