package com.gluonhq.attach.settings;

import com.gluonhq.attach.util.Services;
import java.util.Optional;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface SettingsService {
    static Optional<SettingsService> create() {
        return Services.get(SettingsService.class);
    }

    String retrieve(String key);
}
