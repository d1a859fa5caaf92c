package org.krug.app.api;

import org.krug.contract.events.EventList;
import org.krug.contract.live.LiveTicket;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.GiveConsent;
import org.krug.contract.members.Me;
import org.krug.contract.notify.DeviceAnswer;
import org.krug.contract.notify.InboxPage;
import org.krug.contract.notify.RegisterDevice;

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

    /** Says where pushes for the caller go to on this phone. */
    public Answer<DeviceAnswer> register(RegisterDevice device) {
        return caller.post("/me/devices", RegisterDevice.class, device, DeviceAnswer.class);
    }

    /** Nothing more is sent to this phone. */
    public Answer<Boolean> signOutDevice(String deviceId) {
        return caller.delete("/me/devices/" + deviceId);
    }

    /** A club's text of consent, and how the caller stands to it. */
    public Answer<ConsentView> consent(String clubId) {
        return caller.get("/clubs/" + clubId + "/consent", ConsentView.class);
    }

    public Answer<ConsentView> agree(String clubId, GiveConsent given) {
        return caller.post("/clubs/" + clubId + "/consent", GiveConsent.class, given, ConsentView.class);
    }

    /** The newest page of what the caller was told. */
    public Answer<InboxPage> inbox() {
        return caller.get("/me/inbox", InboxPage.class);
    }

    /** A ticket for one WebSocket that tells of the caller's inbox. */
    public Answer<LiveTicket> inboxTicket() {
        return caller.post("/me/live-tickets", LiveTicket.class);
    }

    public EventApi event(String clubId, String eventId) {
        return new EventApi(caller, clubId, eventId);
    }
}
