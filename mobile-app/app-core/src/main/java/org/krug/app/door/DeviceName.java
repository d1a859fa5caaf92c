package org.krug.app.door;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.krug.app.storage.Folder;
import org.krug.contract.InvalidInput;
import org.krug.contract.checkin.ScanMarks;

/** What a device calls itself: random, made once, kept until the app is wiped. */
public final class DeviceName {
    private static final String NAME = "device";

    private DeviceName() {}

    /** The device's name, made when it has none that can be read. */
    public static String of(Folder folder) throws IOException {
        Optional<String> kept = folder.read(NAME).filter(DeviceName::isName);
        if (kept.isPresent()) {
            return kept.get();
        }
        String made = UUID.randomUUID().toString();
        folder.write(NAME, made);
        return made;
    }

    private static boolean isName(String text) {
        try {
            return ScanMarks.device("device", text).equals(text);
        } catch (InvalidInput e) {
            return false;
        }
    }
}
