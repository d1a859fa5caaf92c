package org.krug.local.localstack;

import java.io.IOException;
import java.nio.file.Path;

/** A way to have LocalStack on this machine. */
interface Way {
    String VERSION = "4.14.0";

    /** What it is, for people. */
    String name();

    /**
     * What must be there before the first start, which may take minutes.
     *
     * @throws NotToBeHadException when it cannot be had here
     */
    void prepare() throws IOException, InterruptedException;

    /**
     * The command that runs LocalStack in the foreground, on this port of 127.0.0.1 alone.
     *
     * @param folder for this run alone; exists and is empty
     */
    ProcessBuilder command(int port, Path folder) throws IOException;
}
