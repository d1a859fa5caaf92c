package org.krug.local.aws.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.krug.local.aws.wire.Json;

/**
 * Somebody in the user pool. As in a pool whose users sign in with their e-mail address, Cognito's user name is the {@code sub}.
 *
 * @param email as it was given, which the pool compares without letter case
 * @param attributes all but sub and email
 */
record User(String sub, String email, Map<String, String> attributes, Instant created, Instant modified) {

    boolean emailVerified() {
        return "true".equals(attributes.get("email_verified"));
    }

    User withEmailVerified(Instant now) {
        if (emailVerified()) {
            return this;
        }
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        changed.put("email_verified", "true");
        return new User(sub, email, changed, created, now);
    }

    /** The attributes as Cognito lists them. */
    ArrayNode listed() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("sub", sub);
        all.put("email_verified", "false");
        all.putAll(attributes);
        all.put("email", email);
        ArrayNode list = Json.array();
        all.forEach((name, value) -> {
            ObjectNode attribute = list.addObject();
            attribute.put("Name", name);
            attribute.put("Value", value);
        });
        return list;
    }
}
