package org.krug.local.dynamodb;

/**
 * How many idle connections Java's own HTTP client keeps to a server. Its default of five is enough for a function that handles one request at a
 * time; where all functions, or many callers, share a process, the sixth would open a new connection for each request.
 */
public final class KeptConnections {
    private static final String SETTING = "http.maxConnections";
    private static final String MANY = "64";

    private KeptConnections() {}

    /** Java reads it once: call this before the process sends its first request. What was set on the command line stays. */
    public static void ofOneProcess() {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, MANY);
        }
    }
}
