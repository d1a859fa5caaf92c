package org.krug.local.aws.cognito;

import static org.krug.local.aws.wire.AwsAnswer.refused;

import java.util.Optional;
import org.krug.local.aws.cognito.Tokens.Bearer;
import org.krug.local.aws.mail.Mailbox;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.clock.LocalClock;

/** What the operations share: the pool's state and the checks that many of them begin with. */
record Pool(Users users, Challenges challenges, Grants grants, Tokens tokens, Mailbox mailbox, LocalClock clock) {

    /** Whose access token it is, or why it is worth nothing. */
    sealed interface Holder {
        record Known(User user) implements Holder {}

        record Nobody(Refused refusal) implements Holder {}
    }

    Holder holder(Fields input) {
        Optional<Bearer> bearer = input.text("AccessToken").flatMap(tokens::bearer);
        if (bearer.isEmpty()) {
            return new Holder.Nobody(refused("NotAuthorizedException", "Invalid Access Token"));
        }
        if (!clock.instant().isBefore(bearer.get().expires())) {
            return new Holder.Nobody(refused("NotAuthorizedException", "Access Token has expired"));
        }
        boolean inForce = grants.byOriginJti(bearer.get().originJti())
                .filter(grant -> !grant.revoked())
                .isPresent();
        if (!inForce) {
            return new Holder.Nobody(refused("NotAuthorizedException", "Access Token has been revoked"));
        }
        return users.find(bearer.get().sub())
                .<Holder>map(Holder.Known::new)
                .orElseGet(() -> new Holder.Nobody(refused("UserNotFoundException", "User does not exist.")));
    }

    /** The refusal of a request that names another pool. */
    static Optional<Refused> otherPool(Fields input) {
        return input.text("UserPoolId").filter(Cognito.POOL_ID::equals).isPresent()
                ? Optional.empty()
                : Optional.of(refused(
                        "ResourceNotFoundException",
                        "User pool " + input.text("UserPoolId").orElse("") + " does not exist."));
    }

    /** The refusal of a request that names another client. */
    static Optional<Refused> otherClient(Fields input) {
        return input.text("ClientId").filter(Cognito.CLIENT_ID::equals).isPresent()
                ? Optional.empty()
                : Optional.of(refused(
                        "ResourceNotFoundException",
                        "User pool client " + input.text("ClientId").orElse("") + " does not exist."));
    }

    static Refused missing(String parameter) {
        return refused("InvalidParameterException", "Missing required parameter " + parameter);
    }
}
