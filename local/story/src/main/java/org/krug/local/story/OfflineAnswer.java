package org.krug.local.story;

/** What a device without network shows to the steward. */
enum OfflineAnswer {
    ADMITTED,
    ALREADY_ADMITTED,
    REFUSED
}
