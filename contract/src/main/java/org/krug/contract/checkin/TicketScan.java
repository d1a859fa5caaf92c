package org.krug.contract.checkin;

import java.time.Instant;
import org.krug.contract.Require;

/**
 * A steward's scan of a ticket, sent at once.
 *
 * @param device which device scanned
 * @param sequence counts the device's scans, from 0
 * @param nonce the scan's mark, kept when it is sent again or queued
 * @param deviceTime what the device's clock said
 * @param code what the QR code said
 */
public record TicketScan(String device, long sequence, String nonce, Instant deviceTime, String code) {

    public TicketScan {
        ScanMarks.device("device", device);
        QueuedScan.counting("sequence", sequence);
        ScanMarks.nonce("nonce", nonce);
        Require.present("deviceTime", deviceTime);
        ScanMarks.code("code", code);
    }
}
