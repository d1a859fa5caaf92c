package org.krug.contract.registration;

/** The state of somebody who never asked for a place, where a fact needs a name and people a text. */
public enum NoRegistration {
    NONE
}
