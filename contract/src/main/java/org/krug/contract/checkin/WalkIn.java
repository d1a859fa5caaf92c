package org.krug.contract.checkin;

import org.krug.contract.MemberId;

/** A member without a seat whom a steward admits. */
public record WalkIn(String memberId, String device, String nonce) {

    public WalkIn {
        MemberId.of(memberId);
        ScanMarks.device("device", device);
        ScanMarks.nonce("nonce", nonce);
    }

    public MemberId member() {
        return MemberId.of(memberId);
    }
}
