package org.krug.registration;

import org.krug.contract.EventId;
import org.krug.contract.codes.VerifyKey;

/** The public keys of events, which verify their tickets. */
public interface TicketKeys {

    /** The event's key. The pair is made when it is first needed. */
    VerifyKey of(EventId event);
}
