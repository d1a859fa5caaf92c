package org.krug.app.screens;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.krug.app.api.EventApi;
import org.krug.app.storage.Folder;
import org.krug.app.storage.JsonFile;
import org.krug.contract.events.EventView;
import org.krug.contract.seating.MyTable;

/** The table at which the person sits, as it was last heard of, kept on the phone: of one event, for nobody sits at two at once. */
final class KnownTable {
    private final JsonFile<Heard> file;

    KnownTable(Folder folder) {
        this.file = new JsonFile<>(folder, "table.json", Heard.class);
    }

    /** What was heard, and of which event. */
    @Json
    record Heard(String eventId, MyTable table) {}

    /** The table at this event if the phone knows of one. */
    synchronized Optional<MyTable> at(EventView event) {
        return file.read().filter(heard -> heard.eventId().equals(event.id())).map(Heard::table);
    }

    /** Asks Krug for it; what was known stays where there is no answer. */
    synchronized Optional<MyTable> ask(EventApi api, EventView event) {
        Optional<MyTable> heard = api.table().done();
        heard.ifPresent(table -> keep(event, table));
        return heard.isPresent() ? heard.filter(table -> table.number() != null) : at(event);
    }

    /** A full phone asks again next time. */
    private void keep(EventView event, MyTable table) {
        if (table.number() != null) {
            file.keep(new Heard(event.id(), table));
        } else if (at(event).isPresent()) {
            file.drop();
        }
    }
}
