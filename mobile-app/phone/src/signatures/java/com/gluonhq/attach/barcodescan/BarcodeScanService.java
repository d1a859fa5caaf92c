package com.gluonhq.attach.barcodescan;

import com.gluonhq.attach.util.Services;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/** As much of Gluon's interface of this name as the app calls; see the README beside these sources. */
public interface BarcodeScanService {
    static Optional<BarcodeScanService> create() {
        return Services.get(BarcodeScanService.class);
    }

    void asyncScan(String title, String legend, String resultText);

    ReadOnlyStringProperty resultProperty();
}
