package org.krug.contract.checkin;

import java.util.List;
import org.krug.contract.Require;

/** A device's queue, in any order, whole or in parts; sending a scan again changes nothing. */
public record ScanUpload(List<QueuedScan> scans) {
    /** The most scans in one upload. */
    public static final int MOST = 500;

    public ScanUpload {
        scans = Require.some("scans", scans, MOST);
    }
}
