package org.krug.feedback;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.feedback.ResponseRequest.Answer;

/** One person's answer to an event's survey. */
record Response(EventId event, MemberId member, Instant at, Answer answer) {

    boolean promotes() {
        return answer.recommend() >= 9;
    }

    boolean detracts() {
        return answer.recommend() <= 6;
    }
}
