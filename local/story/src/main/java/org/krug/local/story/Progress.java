package org.krug.local.story;

/** Tells whoever waits what is going on. */
@FunctionalInterface
interface Progress {
    void tell(String what);
}
