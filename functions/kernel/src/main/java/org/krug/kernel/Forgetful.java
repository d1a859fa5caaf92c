package org.krug.kernel;

/** Something that must not be in a snapshot: each environment restored from it would hold the same. */
public interface Forgetful {

    /** Forgets it, and gets it anew when it is next needed. Called before a checkpoint and after a restore. */
    void forget();
}
