package org.krug.local.bench.load;

import java.util.List;

/** Something that many people do at once. */
interface Rush {

    /** For the table, such as "check-in". */
    String name();

    /**
     * Makes everything ready for one round.
     *
     * @param number counts the rounds; round 0 warms up and may learn what the requests to DynamoDB look like
     */
    List<Press> prepare(int number);

    /**
     * Looks whether everybody got the answer that is right.
     *
     * @throws IllegalStateException when somebody did not
     */
    void check(List<String> answers);
}
