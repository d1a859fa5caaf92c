package com.gluonhq.attach.localnotifications;

import com.gluonhq.attach.util.Services;
import java.util.Optional;
import javafx.collections.ObservableList;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface LocalNotificationsService {
    static Optional<LocalNotificationsService> create() {
        return Services.get(LocalNotificationsService.class);
    }

    ObservableList<Notification> getNotifications();
}
