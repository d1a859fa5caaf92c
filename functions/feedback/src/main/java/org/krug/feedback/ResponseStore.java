package org.krug.feedback;

import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.feedback.SurveyTotals;
import org.krug.kernel.Once;

/** Keeps responses: one per person and event. */
interface ResponseStore {

    /**
     * Keeps a response unless the person has answered before.
     *
     * @return the earlier response, absent when this one was kept
     */
    Optional<Response> keepFirst(Response response, Once<Response> once);

    /** Empties the comment of a response; the answer stays counted. Nothing happens where there is none. */
    void forgetComment(EventId event, MemberId member);

    Optional<Response> find(EventId event, MemberId member);

    SurveyTotals totals(EventId event);
}
