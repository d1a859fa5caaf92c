package org.krug.local.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an emulated operation answers, before it takes its protocol's form. */
public sealed interface AwsAnswer {

    /** Done, with the operation's output. */
    record Done(JsonNode output) implements AwsAnswer {}

    /**
     * Refused.
     *
     * @param type the modelled exception's name, such as {@code NotAuthorizedException}
     */
    record Refused(int status, String type, String message) implements AwsAnswer {}

    static AwsAnswer done(JsonNode output) {
        return new Done(output);
    }

    /** Done, with an empty output. */
    static AwsAnswer done() {
        return new Done(Json.object());
    }

    /** Done, with one member in the output. */
    static AwsAnswer done(String name, JsonNode value) {
        ObjectNode output = Json.object();
        output.set(name, value);
        return new Done(output);
    }

    /** A refusal with status 400, which most of AWS's are. */
    static Refused refused(String type, String message) {
        return new Refused(400, type, message);
    }
}
