package org.krug.kernel;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Carries the record of a request that was answered before from the transaction it made fail to {@link Requests}, and nowhere else. */
final class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, AttributeValue> record;

    AnsweredBefore(Map<String, AttributeValue> record) {
        super("answered before", null, false, false);
        this.record = record;
    }

    Map<String, AttributeValue> record() {
        return record;
    }
}
