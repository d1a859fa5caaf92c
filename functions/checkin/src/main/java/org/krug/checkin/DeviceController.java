package org.krug.checkin;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;
import org.krug.contract.checkin.DeviceContact;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.ScanMarks;
import org.krug.contract.checkin.ScanUpload;
import org.krug.contract.checkin.UploadedScans;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;

/** Stewards' devices: they report, learn the door list, and bring what they scanned offline. */
@Tag(name = "Check-in")
@Controller("/clubs/{clubId}/events/{eventId}/devices/{deviceId}")
@SerdeImport(DeviceContact.class)
@SerdeImport(DoorKnowledge.class)
@SerdeImport(DoorKnowledge.Ticket.class)
@SerdeImport(UploadedScans.class)
@SerdeImport(UploadedScans.Result.class)
final class DeviceController {
    private final Shifts shifts;
    private final Devices devices;
    private final DeviceQueue queue;
    private final Requests requests;

    DeviceController(Shifts shifts, Devices devices, DeviceQueue queue, Requests requests) {
        this.shifts = shifts;
        this.devices = devices;
        this.queue = queue;
        this.requests = requests;
    }

    /**
     * A {@link ScanUpload} whose scans are read one by one.
     *
     * @param scans {@link org.krug.contract.checkin.QueuedScan}s, at most 500
     */
    @Serdeable
    record Upload(List<JsonNode> scans) {
        Upload {
            Require.present("scans", scans);
            if (scans.isEmpty()) {
                throw new InvalidInput("scans", InvalidInput.Rule.REQUIRED);
            }
            if (scans.size() > ScanUpload.MOST) {
                throw new InvalidInput("scans", InvalidInput.Rule.TOO_LONG, Integer.toString(ScanUpload.MOST));
            }
        }
    }

    /** Measures the device's clock and tells what it needs while it is offline. */
    @Post("/contact")
    DoorKnowledge contact(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @PathVariable String deviceId,
            @Body DeviceContact contact,
            Caller caller) {
        String device = ScanMarks.device("deviceId", deviceId);
        return shifts.steward(caller, clubId, eventId)
                .then(steward -> requests.once(
                        caller,
                        requests.<DoorKnowledge, DoorKnowledge>json(DoorKnowledge.class, knowledge -> knowledge),
                        once -> Outcome.done(devices.contact(steward, device, contact.deviceTime(), once))))
                .orRefuse();
    }

    /** Takes the device's queue. Each scan has its own result; one that can't be taken is kept in the quarantine. */
    @Post("/scans")
    UploadedScans upload(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @PathVariable String deviceId,
            @Body Upload upload,
            Caller caller) {
        String device = ScanMarks.device("deviceId", deviceId);
        return shifts.steward(caller, clubId, eventId)
                .then(steward -> requests.inParts(
                        caller,
                        requests.<UploadedScans, UploadedScans>json(UploadedScans.class, results -> results),
                        // A scan's own mark tells whether it was taken already.
                        mark -> Outcome.done(new UploadedScans(queue.take(
                                steward,
                                device,
                                upload.scans().stream().map(SentScans::read).toList())))))
                .orRefuse();
    }
}
