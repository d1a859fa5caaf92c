package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.krug.contract.MemberId;
import org.krug.contract.notify.RegisterDevice;
import org.krug.kernel.Once;

/**
 * On which devices people use the app. Whoever registers a device has it from then on: a person who signs in on somebody else's phone takes it over,
 * under the same id or a new one, for what counts is where its pushes go.
 */
@Singleton
final class Devices {
    private final DeviceStore store;
    private final PushService pushes;

    Devices(DeviceStore store, PushService pushes) {
        this.store = store;
        this.pushes = pushes;
    }

    /** @param members who the person is in their clubs, at least one */
    Device register(RegisterDevice asked, Collection<MemberId> members, Once<Device> once) {
        Optional<String> endpoint = pushes.endpoint(asked.platform(), asked.token());
        while (true) {
            List<Device> replaced = replaced(asked.deviceId(), endpoint);
            Device device = new Device(
                    asked.deviceId(),
                    asked.platform(),
                    endpoint,
                    asked.language(),
                    Set.copyOf(members),
                    replaced.stream().mapToLong(Device::version).max().orElse(0) + 1);
            if (store.put(device, replaced, once)) {
                endUnused(replaced, endpoint);
                return device;
            }
        }
    }

    private List<Device> replaced(String id, Optional<String> endpoint) {
        List<Device> replaced = new ArrayList<>();
        store.find(id).ifPresent(replaced::add);
        endpoint.flatMap(store::at).filter(other -> !other.id().equals(id)).ifPresent(replaced::add);
        return replaced;
    }

    private void endUnused(List<Device> replaced, Optional<String> used) {
        replaced.stream()
                .flatMap(old -> old.endpoint().stream())
                .filter(old -> !Optional.of(old).equals(used))
                .forEach(pushes::end);
    }

    /** Somebody signs out on a device; nothing happens unless it is theirs. */
    void signOut(String id, Collection<MemberId> members) {
        removeWhile(id, device -> device.members().stream().anyMatch(members::contains));
    }

    /** Nobody is reached there any more. */
    void remove(String id) {
        removeWhile(id, device -> true);
    }

    private void removeWhile(String id, Predicate<Device> asked) {
        Optional<Device> device = store.find(id).filter(asked);
        while (device.isPresent()) {
            if (store.remove(device.get())) {
                device.get().endpoint().ifPresent(pushes::end);
                return;
            }
            device = store.find(id).filter(asked);
        }
    }

    /** Somebody leaves a club, and with the last one all of their devices. */
    void forget(MemberId member) {
        store.ofMember(member).forEach(device -> forget(member, device.id()));
    }

    private void forget(MemberId member, String id) {
        Optional<Device> device = store.find(id).filter(found -> found.members().contains(member));
        while (device.isPresent()) {
            if (leave(member, device.get())) {
                return;
            }
            device = store.find(id).filter(found -> found.members().contains(member));
        }
    }

    private boolean leave(MemberId member, Device device) {
        Set<MemberId> rest = device.members().stream()
                .filter(other -> !other.equals(member))
                .collect(Collectors.toUnmodifiableSet());
        if (!rest.isEmpty()) {
            Device left = new Device(
                    device.id(), device.platform(), device.endpoint(), device.language(), rest, device.version() + 1);
            return store.put(left, List.of(device), Once.unkept());
        }
        boolean removed = store.remove(device);
        if (removed) {
            device.endpoint().ifPresent(pushes::end);
        }
        return removed;
    }
}
