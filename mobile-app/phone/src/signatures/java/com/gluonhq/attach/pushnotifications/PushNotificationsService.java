package com.gluonhq.attach.pushnotifications;

import com.gluonhq.attach.util.Services;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface PushNotificationsService {
    static Optional<PushNotificationsService> create() {
        return Services.get(PushNotificationsService.class);
    }

    ReadOnlyStringProperty tokenProperty();

    void register();
}
