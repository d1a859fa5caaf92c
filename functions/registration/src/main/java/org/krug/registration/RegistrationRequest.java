package org.krug.registration;

import java.time.Instant;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;

/**
 * What one person asks.
 *
 * @param now when it reached Krug
 */
record RegistrationRequest(RegistrationAction action, Event event, MemberId member, Instant now) {}
