package org.krug.app.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.DeviceContact;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.MyCheckIn;
import org.krug.contract.checkin.QueuedScan;
import org.krug.contract.checkin.ScanUpload;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.Undone;
import org.krug.contract.checkin.UploadedScans;
import org.krug.contract.checkin.VenueScan;
import org.krug.contract.checkin.WalkIn;
import org.krug.contract.events.EventView;
import org.krug.contract.events.MessageView;
import org.krug.contract.events.WriteMessage;
import org.krug.contract.feedback.ResponseRequest;
import org.krug.contract.feedback.SurveyView;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.TurnoutForecast;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.contract.registration.TicketAnswer;
import org.krug.contract.registration.TicketRequest;
import org.krug.contract.seating.MyTable;

/** What people do at one event. Every call is safe to repeat with the same nonces. */
public final class EventApi {
    private final Caller caller;
    private final String path;

    EventApi(Caller caller, String clubId, String eventId) {
        this.caller = caller;
        this.path = "/clubs/" + clubId + "/events/" + eventId;
    }

    /** Where a calendar finds the event; it needs no token. */
    public String calendar() {
        return caller.address(path + "/calendar.ics");
    }

    public Answer<RegistrationAnswer> registration() {
        return caller.get(path + "/registration", RegistrationAnswer.class);
    }

    public Answer<RegistrationAnswer> act(RegistrationAction action) {
        return caller.post(path + "/registration" + end(action), RegistrationAnswer.class);
    }

    private static String end(RegistrationAction action) {
        return switch (action) {
            case REGISTER -> "";
            case CONFIRM -> "/confirmation";
            case ACCEPT -> "/acceptance";
            case RECONFIRM -> "/reconfirmation";
            case CANCEL -> "/cancellation";
        };
    }

    public Answer<TicketAnswer> ticket(TicketRequest request) {
        return caller.post(path + "/ticket", TicketRequest.class, request, TicketAnswer.class);
    }

    /** The person's own scan of the venue's code. */
    public Answer<CheckedIn> checkIn(VenueScan scan) {
        return caller.postMarked(path + "/check-ins/venue", VenueScan.class, scan, CheckedIn.class);
    }

    public Answer<MyCheckIn> myCheckIn() {
        return caller.get(path + "/check-ins/mine", MyCheckIn.class);
    }

    public Answer<SurveyView> survey() {
        return caller.get(path + "/survey", SurveyView.class);
    }

    public Answer<SurveyView> respond(ResponseRequest response) {
        return caller.post(path + "/survey/responses", ResponseRequest.class, response, SurveyView.class);
    }

    /** The person's own table; without a number where they have none. */
    public Answer<MyTable> table() {
        return caller.get(path + "/tables/mine", MyTable.class);
    }

    /** A steward's scan of a ticket. */
    public Answer<CheckedIn> scan(TicketScan scan) {
        return caller.postMarked(path + "/check-ins/tickets", TicketScan.class, scan, CheckedIn.class);
    }

    public Answer<FoundPeople> search(String name) {
        String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return caller.get(path + "/check-ins/search?name=" + query, FoundPeople.class);
    }

    public Answer<CheckedIn> admit(WalkIn walkIn) {
        return caller.postMarked(path + "/check-ins/walk-ins", WalkIn.class, walkIn, CheckedIn.class);
    }

    public Answer<Undone> undo(String memberId) {
        return caller.post(path + "/check-ins/" + memberId + "/undo", Undone.class);
    }

    public Answer<DoorReport> report() {
        return caller.get(path + "/check-ins/conflicts", DoorReport.class);
    }

    /** A device tells that it is there, and hears what it needs to work without a network. */
    public Answer<DoorKnowledge> contact(String device, DeviceContact contact) {
        return caller.post(path + "/devices/" + device + "/contact", DeviceContact.class, contact, DoorKnowledge.class);
    }

    /**
     * Sealed names to the door list.
     *
     * @param after where the page before ended
     */
    public Answer<SealedNames> names(@Nullable String after) {
        String page = after == null ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return caller.get(path + "/check-ins/names" + page, SealedNames.class);
    }

    /** At most {@value ScanUpload#MOST} scans. */
    public Answer<UploadedScans> upload(String device, List<QueuedScan> scans) {
        return caller.postMarked(
                path + "/devices/" + device + "/scans", ScanUpload.class, new ScanUpload(scans), UploadedScans.class);
    }

    /** The event as it is now. */
    public Answer<EventView> event() {
        return caller.get(path, EventView.class);
    }

    /** Organisers open the doors. */
    public Answer<EventView> openDoors() {
        return caller.post(path + "/doors/opening", EventView.class);
    }

    /** Organisers close the doors. */
    public Answer<EventView> closeDoors() {
        return caller.post(path + "/doors/closing", EventView.class);
    }

    /** How many will have come; for organisers. */
    public Answer<TurnoutForecast> forecast() {
        return caller.get(path + "/forecast", TurnoutForecast.class);
    }

    /**
     * Organisers write to the event's people.
     *
     * @param key sent again under the same, it goes out once
     */
    public Answer<MessageView> write(String key, WriteMessage message) {
        return caller.post(new Caller.Sending(path + "/messages", key), WriteMessage.class, message, MessageView.class);
    }

    public Answer<LiveSnapshot> live() {
        return caller.get(path + "/live", LiveSnapshot.class);
    }
}
