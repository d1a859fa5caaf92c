package com.gluonhq.attach.connectivity;

import com.gluonhq.attach.util.Services;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface ConnectivityService {
    static Optional<ConnectivityService> create() {
        return Services.get(ConnectivityService.class);
    }

    ReadOnlyBooleanProperty connectedProperty();
}
