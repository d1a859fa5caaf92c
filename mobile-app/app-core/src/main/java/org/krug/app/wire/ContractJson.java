package org.krug.app.wire;

import io.avaje.jsonb.Json;
import org.krug.contract.Problem;
import org.krug.contract.checkin.AdmissionPage;
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
import org.krug.contract.checkin.VenueClaim;
import org.krug.contract.checkin.VenueScan;
import org.krug.contract.checkin.WalkIn;
import org.krug.contract.events.EventList;
import org.krug.contract.events.EventView;
import org.krug.contract.events.MessageView;
import org.krug.contract.events.WriteMessage;
import org.krug.contract.feedback.ResponseRequest;
import org.krug.contract.feedback.SurveyView;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.LiveTicket;
import org.krug.contract.live.TurnoutForecast;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.GiveConsent;
import org.krug.contract.members.Me;
import org.krug.contract.notify.DeviceAnswer;
import org.krug.contract.notify.InboxPage;
import org.krug.contract.notify.RegisterDevice;
import org.krug.contract.registration.EventKeyAnswer;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.contract.registration.TicketAnswer;
import org.krug.contract.registration.TicketRequest;
import org.krug.contract.seating.MyTable;

/** The records of {@code contract} that the app sends or reads. */
@Json.Import({
    AdmissionPage.class,
    CheckedIn.class,
    ConsentView.class,
    DeviceAnswer.class,
    DeviceContact.class,
    DoorKnowledge.class,
    DoorReport.class,
    EventKeyAnswer.class,
    EventList.class,
    EventView.class,
    FoundPeople.class,
    GiveConsent.class,
    InboxPage.class,
    LiveSnapshot.class,
    LiveTicket.class,
    Me.class,
    MessageView.class,
    MyCheckIn.class,
    MyTable.class,
    Problem.class,
    QueuedScan.class,
    RegisterDevice.class,
    RegistrationAnswer.class,
    ResponseRequest.class,
    ScanUpload.class,
    SealedNames.class,
    SurveyView.class,
    TicketAnswer.class,
    TicketRequest.class,
    TicketScan.class,
    TurnoutForecast.class,
    Undone.class,
    UploadedScans.class,
    VenueClaim.class,
    VenueScan.class,
    WalkIn.class,
    WriteMessage.class
})
final class ContractJson {
    private ContractJson() {}
}
