package org.krug.registration;

import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;

/** Links for letters: each lets one person do one thing with their place at one event, without signing in. Opening it changes nothing. */
public interface RegistrationLinks {

    /** The link's address. The same three give the same address. */
    String link(EventId event, MemberId member, RegistrationAction action);
}
