package org.krug.contract.checkin;

import java.time.Instant;
import java.util.List;

/**
 * What stewards should look at.
 *
 * @param doubles two scans that both let somebody in
 * @param conflicts admissions whose registration was cancelled, expired or a no-show when the scan arrived
 * @param unconfirmed scans that came late, or from a clock that nobody has measured
 * @param refused who was refused, when and why
 * @param undone scans of admissions that were taken back
 * @param quarantine what could not be taken for a scan of this event
 */
public record DoorReport(
        List<DoubleAdmission> doubles,
        List<ScanView> conflicts,
        List<ScanView> unconfirmed,
        List<ScanView> refused,
        List<ScanView> undone,
        List<Quarantined> quarantine) {

    /**
     * @param standing the earliest scan, which is the admission
     * @param second the one whose scanner could not know of it
     */
    public record DoubleAdmission(ScanView standing, ScanView second) {}

    /**
     * @param raw what was sent as JSON, its first 20,000 characters
     */
    public record Quarantined(
            String device, AdmissionView.Person steward, Instant receivedAt, CodeFault reason, String raw) {}
}
