package org.krug.contract.checkin;

/** Where somebody came in, as a door list tells the device that asks for it. */
public enum AdmittedBy {
    /** The device that asks. */
    THIS_DEVICE,
    /** Another steward's device. */
    ANOTHER_DEVICE,
    /** The person themselves, by the venue's code. */
    OWN_PHONE
}
