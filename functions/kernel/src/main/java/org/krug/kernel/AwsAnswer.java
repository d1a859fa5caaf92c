package org.krug.kernel;

import java.util.Map;

/** What an AWS service answered to a call that reached it. */
public sealed interface AwsAnswer {

    /** The operation took place; the answer's fields. */
    record Done(Map<String, Object> fields) implements AwsAnswer {}

    /**
     * The service refused, after retries where they may help.
     *
     * @param type the error's name without its namespace, such as {@code ParameterNotFound}
     * @param message the service's own words, which may quote the request: nothing for logs
     */
    record Refused(int status, String type, String message) implements AwsAnswer {

        /** For a refusal that the caller has no answer to. */
        public IllegalStateException unexpected(AwsOperation operation) {
            return new IllegalStateException(
                    operation.target().orElse(operation.path()) + " was refused with " + status + " " + type);
        }
    }
}
