package org.krug.contract.notify;

/** Through whom a device gets pushes. */
public enum PushPlatform {
    /** Apple. */
    APNS,
    /** Google. */
    FCM,
    /** Through nobody: such a device looks into the inbox by itself. */
    NONE
}
