package org.krug.checkin;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.Require;
import org.krug.contract.checkin.AdmissionPage;
import org.krug.contract.checkin.AdmissionView;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.MyCheckIn;
import org.krug.contract.checkin.ScanView;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.Undone;
import org.krug.contract.checkin.VenueScan;
import org.krug.contract.checkin.WalkIn;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.registration.Registration;

/** People at the door: attendees check themselves in, stewards scan, admit, look up and take back. */
@Tag(name = "Check-in")
@Controller("/clubs/{clubId}/events/{eventId}/check-ins")
@SerdeImport(VenueScan.class)
@SerdeImport(TicketScan.class)
@SerdeImport(WalkIn.class)
@SerdeImport(CheckedIn.class)
@SerdeImport(Undone.class)
@SerdeImport(AdmissionPage.class)
@SerdeImport(AdmissionView.class)
@SerdeImport(AdmissionView.Person.class)
@SerdeImport(FoundPeople.class)
@SerdeImport(FoundPeople.Found.class)
@SerdeImport(DoorReport.class)
@SerdeImport(DoorReport.DoubleAdmission.class)
@SerdeImport(DoorReport.Quarantined.class)
@SerdeImport(ScanView.class)
@SerdeImport(SealedNames.class)
@SerdeImport(SealedNames.Sealed.class)
@SerdeImport(MyCheckIn.class)
final class CheckInController {
    private final Shifts shifts;
    private final CheckIns checkIns;
    private final Requests requests;

    CheckInController(Shifts shifts, CheckIns checkIns, Requests requests) {
        this.shifts = shifts;
        this.checkIns = checkIns;
        this.requests = requests;
    }

    /** Checks the caller in with the code on the venue's screen, or with the claim it was exchanged for. */
    @Post("/venue")
    CheckedIn scanVenue(
            @PathVariable String clubId, @PathVariable String eventId, @Body VenueScan scan, Caller caller) {
        return shifts.attendee(caller, clubId, eventId)
                .then(attendee -> requests.once(
                        caller,
                        checkIns.answering(
                                attendee, recorded -> checkIns.answers().toAttendee(attendee, recorded)),
                        once -> attendee.takingPlace()
                                .then(open -> checkIns.venue().scan(open, scan, once))))
                .orRefuse();
    }

    /** Admits the holder of a ticket. A repeat with the same nonce is answered as the first time. */
    @Post("/tickets")
    CheckedIn scanTicket(
            @PathVariable String clubId, @PathVariable String eventId, @Body TicketScan scan, Caller caller) {
        // Read ahead by what the code claims, so that the person comes in one request with the steward and the event.
        Optional<Registration> claimed = checkIns.tickets().claimed(EventId.of(eventId), scan.code());
        return shifts.steward(caller, clubId, eventId, claimed.map(Registration::member))
                .then(arrival -> requests.once(
                        caller,
                        checkIns.answering(
                                arrival, recorded -> checkIns.answers().toSteward(arrival, recorded)),
                        once -> arrival.takingPlace()
                                .then(open -> checkIns.tickets().scan(open.shift(), scan, claimed, once))))
                .orRefuse();
    }

    /** Admits a member who has no seat. */
    @Post("/walk-ins")
    CheckedIn walkIn(@PathVariable String clubId, @PathVariable String eventId, @Body WalkIn walkIn, Caller caller) {
        return shifts.steward(caller, clubId, eventId, Optional.of(walkIn.member()))
                .then(arrival -> requests.once(
                        caller,
                        checkIns.answering(
                                arrival, recorded -> checkIns.answers().toSteward(arrival, recorded)),
                        once -> arrival.takingPlace()
                                .then(open -> open.person()
                                        .map(member -> checkIns.tickets().walkIn(open, walkIn, once))
                                        .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND)))))
                .orRefuse();
    }

    /** Takes an admission back: the steward who made it, within 15 minutes. */
    @Post("/{memberId}/undo")
    Undone undo(
            @PathVariable String clubId, @PathVariable String eventId, @PathVariable String memberId, Caller caller) {
        MemberId member = MemberId.of(memberId);
        return shifts.steward(caller, clubId, eventId)
                .then(steward -> requests.once(
                        caller,
                        requests.<Standing, Undone>json(
                                Undone.class,
                                undone -> new Undone(memberId, undone.undoneAt().orElseThrow())),
                        once -> checkIns.undoing().undo(steward, member, once)))
                .orRefuse();
    }

    /** The event's admissions in the order of members' ids, undone ones included, at most 100 at a time. */
    @Get
    AdmissionPage admissions(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @QueryValue @Nullable String after,
            Caller caller) {
        Optional<MemberId> last = Optional.ofNullable(after).map(MemberId::of);
        return shifts.steward(caller, clubId, eventId)
                .map(steward -> checkIns.lists().admissions(steward, last))
                .orRefuse();
    }

    /** Members whose name begins so, with their state, at most 50. */
    @Get("/search")
    FoundPeople search(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @QueryValue @Nullable String name,
            Caller caller) {
        String text = Require.line("name", name, 100);
        return shifts.steward(caller, clubId, eventId)
                .map(steward -> checkIns.lists().search(steward, text))
                .orRefuse();
    }

    /** The names of those on the door list, each sealed under its ticket's own code, at most 500 at a time. */
    @Get("/names")
    SealedNames names(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @QueryValue @Nullable String after,
            Caller caller) {
        Optional<String> known = Optional.ofNullable(after).map(text -> Require.line("after", text, 100));
        return shifts.steward(caller, clubId, eventId)
                .map(steward -> checkIns.offline().names(steward.event(), known))
                .orRefuse();
    }

    /** Double admissions, conflicts, unconfirmed and refused scans, and the quarantine. */
    @Get("/conflicts")
    DoorReport conflicts(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return shifts.steward(caller, clubId, eventId)
                .map(checkIns.reports()::report)
                .orRefuse();
    }

    /** The caller's own admission. */
    @Get("/mine")
    MyCheckIn mine(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return shifts.member(caller, clubId, eventId).then(checkIns::mine).orRefuse();
    }
}
