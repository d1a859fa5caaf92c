package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes notices to the devices of their members. A push says only that there is something; it may get lost, and nothing is lost with it, for what it
 * points to lies in the inbox. So one that fails is said and forgotten: trying the letter again would mail it twice.
 */
@Singleton
final class Pushing {
    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);

    private final DeviceStore stored;
    private final Devices devices;
    private final PushService pushes;

    Pushing(DeviceStore stored, Devices devices, PushService pushes) {
        this.stored = stored;
        this.devices = devices;
        this.pushes = pushes;
    }

    /** @param devices ids, as they were read with what the member chose */
    void push(Notice notice, List<String> devices) {
        try {
            stored.ofMember(notice.member(), devices).forEach(device -> push(notice, device));
        } catch (RuntimeException e) {
            LOG.warn("{} to the devices of member {} was not pushed", notice.kind(), notice.member(), e);
        }
    }

    private void push(Notice notice, Device device) {
        device.endpoint()
                .map(endpoint -> pushes.push(new Push(endpoint, notice.id(), device.language())))
                .filter(PushService.Pushed.GONE::equals)
                .ifPresent(gone -> {
                    LOG.info("a dead device of member {} is removed", notice.member());
                    devices.remove(device.id());
                });
    }
}
