package org.krug.local.demo;

/** Somebody invented. */
record DemoPerson(String email, Part part) {

    /** Whether they took a seat at the event that is on, though one of them gives it up again. */
    boolean comes() {
        return Part.SAID_ONCE.contains(part) || Part.SAID_TWICE.contains(part);
    }
}
