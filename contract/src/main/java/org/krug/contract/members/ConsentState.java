package org.krug.contract.members;

/** How somebody stands to a club's text of consent to the processing of personal data. */
public enum ConsentState {
    /** Not asked yet, or asked and not answered. */
    NOT_GIVEN,
    /** Agreed to the text as it is now. */
    GIVEN,
    /** Agreed to an earlier text: to be asked again. */
    OUTDATED,
    WITHDRAWN
}
