package org.krug.local.aws.cognito;

import static org.krug.local.aws.wire.AwsAnswer.done;
import static org.krug.local.aws.wire.AwsAnswer.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krug.local.aws.cognito.Pool.Holder;
import org.krug.local.aws.mail.Mail;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;

/** The operations on people in the pool: for administrators, and the one by which a person reads about themself. */
record Accounts(Pool pool) {
    private static final int LONGEST_USERNAME = 128;
    private static final int LONGEST_ATTRIBUTE = 2_048;
    private static final Set<String> STANDARD_ATTRIBUTES = Set.of(
            "email", "email_verified", "name", "given_name", "family_name", "preferred_username", "locale", "zoneinfo");

    AwsAnswer adminCreateUser(Fields input) {
        String email = input.text("Username").orElse("");
        Map<String, String> attributes = new LinkedHashMap<>(input.pairs("UserAttributes", "Name", "Value"));
        Optional<Refused> refusal = Pool.otherPool(input).or(() -> malformed(email, attributes));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String action = input.text("MessageAction").orElse("");
        if (action.equals("RESEND")) {
            return refused("InvalidParameterException", "The local cloud does not send invitations again.");
        }
        attributes.remove("email");
        return pool.users()
                .create(email, attributes, pool.clock().instant())
                .map(user -> created(user, action.equals("SUPPRESS")))
                .orElseGet(() -> refused("UsernameExistsException", "User account already exists"));
    }

    private AwsAnswer created(User user, boolean silent) {
        if (!silent) {
            pool.mailbox()
                    .add(Mail.Content.plain(
                            Cognito.SENDER,
                            user.email(),
                            "Добро пожаловать / Welcome",
                            "Ваш адрес записан. Your address is on record."));
        }
        return done("User", described(user, "Attributes"));
    }

    private static Optional<Refused> malformed(String email, Map<String, String> attributes) {
        int at = email.indexOf('@');
        boolean address = at > 0
                && at < email.length() - 1
                && email.length() <= LONGEST_USERNAME
                && email.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        if (!address) {
            return Optional.of(refused("InvalidParameterException", "Username should be an email."));
        }
        if (!attributes.getOrDefault("email", email).equalsIgnoreCase(email)) {
            return Optional.of(refused("InvalidParameterException", "The attribute email is not the username."));
        }
        if (!attributes.keySet().stream()
                .allMatch(name -> STANDARD_ATTRIBUTES.contains(name) || name.startsWith("custom:"))) {
            return Optional.of(refused(
                    "InvalidParameterException", "Attributes did not conform to the schema: " + attributes.keySet()));
        }
        return attributes.values().stream().anyMatch(value -> value.length() > LONGEST_ATTRIBUTE)
                ? Optional.of(refused("InvalidParameterException", "Attribute value length must not exceed 2048."))
                : Optional.empty();
    }

    AwsAnswer adminGetUser(Fields input) {
        Optional<Refused> refusal = Pool.otherPool(input);
        return refusal.isPresent()
                ? refusal.get()
                : input.text("Username")
                        .flatMap(pool.users()::find)
                        .map(user -> done(described(user, "UserAttributes")))
                        .orElseGet(Accounts::unknown);
    }

    AwsAnswer adminDeleteUser(Fields input) {
        Optional<Refused> refusal = Pool.otherPool(input);
        return refusal.isPresent()
                ? refusal.get()
                : input.text("Username")
                        .flatMap(pool.users()::find)
                        .map(this::deleted)
                        .orElseGet(Accounts::unknown);
    }

    private AwsAnswer deleted(User user) {
        // First the sign-ins: killed in between, an account without sign-ins is the safe half.
        pool.grants().revokeAllOf(user.sub());
        pool.users().delete(user);
        return done();
    }

    AwsAnswer getUser(Fields input) {
        return switch (pool.holder(input)) {
            case Holder.Known known -> {
                ObjectNode output = Json.object();
                output.put("Username", known.user().sub());
                output.set("UserAttributes", known.user().listed());
                yield done(output);
            }
            case Holder.Nobody nobody -> nobody.refusal();
        };
    }

    private static AwsAnswer unknown() {
        return refused("UserNotFoundException", "User does not exist.");
    }

    private static ObjectNode described(User user, String attributes) {
        ObjectNode described = Json.object();
        described.put("Username", user.sub());
        described.set(attributes, user.listed());
        described.set("UserCreateDate", Json.seconds(user.created()));
        described.set("UserLastModifiedDate", Json.seconds(user.modified()));
        described.put("Enabled", true);
        described.put("UserStatus", "CONFIRMED");
        return described;
    }
}
