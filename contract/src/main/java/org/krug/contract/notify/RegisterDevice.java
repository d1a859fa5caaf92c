package org.krug.contract.notify;

import org.jspecify.annotations.Nullable;
import org.krug.contract.CanonicalId;
import org.krug.contract.Language;
import org.krug.contract.Require;

/**
 * Says that the caller uses the app on a device. Sent at every start: tokens change.
 *
 * @param deviceId a random UUID that the app made for this installation and tells nobody else
 * @param platform required
 * @param token the device's push token; required unless the platform is NONE
 * @param language of the pushes; required
 */
public record RegisterDevice(String deviceId, PushPlatform platform, String token, Language language) {
    private static final int LONGEST_TOKEN = 4_096;

    public RegisterDevice(
            @Nullable String deviceId,
            @Nullable PushPlatform platform,
            @Nullable String token,
            @Nullable Language language) {
        this.deviceId = CanonicalId.parse("deviceId", deviceId).toString();
        this.platform = Require.present("platform", platform);
        this.token = this.platform == PushPlatform.NONE ? "" : Require.line("token", token, LONGEST_TOKEN);
        this.language = Require.present("language", language);
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "RegisterDevice[" + deviceId + ", " + platform + "]";
    }
}
