package org.krug.local.story;

/**
 * One point of expected.json against what came out.
 *
 * @param name its path in expected.json, such as {@code states_at_end.ATTENDED}
 * @param expected as JSON writes it; {@code nothing} where expected.json has no such point
 * @param got likewise
 */
record Point(String name, String expected, String got) {
    static final String NOTHING = "nothing";

    boolean holds() {
        return expected.equals(got);
    }
}
