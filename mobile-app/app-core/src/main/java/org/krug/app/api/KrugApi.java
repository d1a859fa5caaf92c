package org.krug.app.api;

import org.krug.contract.events.EventList;
import org.krug.contract.members.Me;

/** Krug's API for whoever is signed in. */
public final class KrugApi {
    private final Caller caller;

    public KrugApi(Caller caller) {
        this.caller = caller;
    }

    /** Who the caller is in each club, after binding their account to what clubs know of its address. */
    public Answer<Me> arrive() {
        return caller.post("/me", Me.class);
    }

    public Answer<Me> me() {
        return caller.get("/me", Me.class);
    }

    public Answer<EventList> events(String clubId) {
        return caller.get("/clubs/" + clubId + "/events", EventList.class);
    }

    public EventApi event(String clubId, String eventId) {
        return new EventApi(caller, clubId, eventId);
    }
}
