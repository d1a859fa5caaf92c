package org.krug.notify;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import org.krug.contract.CanonicalId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.notify.DeviceAnswer;
import org.krug.contract.notify.RegisterDevice;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Identities;

/** The devices on which the caller uses the app. */
@Tag(name = "Notify")
@Controller("/me/devices")
@SerdeImport(RegisterDevice.class)
@SerdeImport(DeviceAnswer.class)
final class DeviceController {
    private final Identities identities;
    private final Devices devices;
    private final Requests requests;

    DeviceController(Identities identities, Devices devices, Requests requests) {
        this.identities = identities;
        this.devices = devices;
        this.requests = requests;
    }

    /** Registers a device for the caller, at every start of the app. Somebody who used it before has it no more. */
    @Post
    DeviceAnswer register(@Body RegisterDevice asked, Caller caller) {
        return members(caller)
                .then(members -> requests.once(
                        caller,
                        requests.<Device, DeviceAnswer>json(
                                DeviceAnswer.class,
                                device -> new DeviceAnswer(
                                        device.id(), device.endpoint().isPresent())),
                        once -> Outcome.done(devices.register(asked, members, once))))
                .orRefuse();
    }

    /** Signs out on a device: nothing is sent there any more. Nothing happens when the device is not the caller's. */
    @Delete("/{deviceId}")
    @Status(HttpStatus.NO_CONTENT)
    void signOut(@PathVariable String deviceId, Caller caller) {
        String id = CanonicalId.parse("deviceId", deviceId).toString();
        devices.signOut(id, members(caller).orRefuse());
    }

    private Outcome<Collection<MemberId>> members(Caller caller) {
        return caller.signedIn()
                .map(identities::of)
                .then(clubs -> clubs.isEmpty() ? Outcome.refused(ProblemType.NOT_BOUND) : Outcome.done(clubs.values()));
    }
}
