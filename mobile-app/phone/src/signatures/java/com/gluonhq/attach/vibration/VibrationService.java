package com.gluonhq.attach.vibration;

import com.gluonhq.attach.util.Services;
import java.util.Optional;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface VibrationService {
    static Optional<VibrationService> create() {
        return Services.get(VibrationService.class);
    }

    void vibrate(long... pattern);
}
