package org.krug.notify;

import java.util.List;

/**
 * How somebody wants to be reached, and where they can be.
 *
 * @param devices ids of those on which they use the app
 */
record Reach(Choices choices, List<String> devices) {}
