package org.krug.kernel;

/** A function that can be readied before Lambda freezes it for SnapStart. */
public interface Primed {

    /**
     * Goes through what the first call will need, so that its classes are loaded and compiled in the snapshot. It is called several times, has no
     * effect on anything that is kept, and makes or reads no secret.
     */
    void prime();

    /** The name of the table that is asked meanwhile: the function's own, which is named after its module, as its package is. */
    default String primingTable() {
        String module = getClass().getPackageName();
        return Settings.table(module.substring(module.lastIndexOf('.') + 1));
    }
}
