package org.krug.app.door;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.krug.app.api.KrugApi;
import org.krug.app.storage.Folder;
import org.krug.app.wire.ServerClock;
import org.krug.contract.EventId;

/**
 * The doors that this phone works at. Whoever asks for an event's door gets the same one: a second would know nothing of what the first is just
 * keeping, such as the code of a scan whose name must not lie beside it.
 */
public final class StewardDoors {
    private final KrugApi api;
    private final Folder folder;
    private final ServerClock clock;
    private final Map<EventId, StewardDoor> opened = new HashMap<>();

    public StewardDoors(KrugApi api, Folder folder, ServerClock clock) {
        this.api = api;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The event's door with whatever the device kept of it.
     *
     * @throws IOException when the device can't tell what it kept
     */
    public synchronized StewardDoor at(String clubId, EventId event) throws IOException {
        StewardDoor before = opened.get(event);
        if (before != null) {
            return before;
        }
        StewardDoor.Device device = new StewardDoor.Device(DeviceName.of(folder), folder, clock);
        StewardDoor door = StewardDoor.open(event, api.event(clubId, event.toString()), device);
        opened.put(event, door);
        return door;
    }
}
