package org.krug.local.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;

/**
 * One record of a table's stream.
 *
 * @param json as Lambda's events have it
 */
record StreamRecord(String shard, String sequence, ObjectNode json) {

    /** Whether this one comes after a sequence number of the same shard. */
    boolean isAfter(String other) {
        return new BigInteger(sequence).compareTo(new BigInteger(other)) > 0;
    }
}
