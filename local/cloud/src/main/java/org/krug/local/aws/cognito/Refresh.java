package org.krug.local.aws.cognito;

import static org.krug.local.aws.wire.AwsAnswer.done;
import static org.krug.local.aws.wire.AwsAnswer.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.krug.local.aws.cognito.Pool.Holder;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;

/** A sign-in's later life: tokens, new tokens, and its end. */
record Refresh(Pool pool) {

    /** The answer to a right code: all three tokens. */
    AwsAnswer signedIn(User user) {
        Grants.Granted granted = pool.grants().grant(user);
        ObjectNode result = result(user, granted.grant());
        result.put("RefreshToken", granted.refreshToken());
        return answer(result);
    }

    AwsAnswer getTokensFromRefreshToken(Fields input) {
        Optional<Refused> refusal = Pool.otherClient(input);
        return refusal.isPresent()
                ? refusal.get()
                : input.text("RefreshToken").map(this::tokens).orElseGet(() -> Pool.missing("RefreshToken"));
    }

    /** New access and ID tokens for a refresh token, which stays as it is. */
    AwsAnswer tokens(String refreshToken) {
        Optional<Grant> grant = pool.grants().byRefreshToken(refreshToken);
        Optional<User> user = grant.flatMap(found -> pool.users().find(found.sub()));
        if (grant.isEmpty() || user.isEmpty()) {
            return refused("NotAuthorizedException", "Invalid Refresh Token");
        }
        if (grant.get().revoked()) {
            return refused("NotAuthorizedException", "Refresh Token has been revoked");
        }
        if (grant.get().expired(pool.clock().instant())) {
            return refused("NotAuthorizedException", "Refresh Token has expired");
        }
        return answer(result(user.get(), grant.get()));
    }

    private ObjectNode result(User user, Grant grant) {
        ObjectNode result = Json.object();
        result.put("AccessToken", pool.tokens().access(user, grant));
        result.put("IdToken", pool.tokens().id(user, grant));
        result.put("ExpiresIn", Tokens.VALIDITY.toSeconds());
        result.put("TokenType", "Bearer");
        return result;
    }

    private static AwsAnswer answer(ObjectNode result) {
        ObjectNode output = Json.object();
        output.set("AuthenticationResult", result);
        output.set("ChallengeParameters", Json.object());
        return done(output);
    }

    AwsAnswer revokeToken(Fields input) {
        Optional<String> token = input.text("Token");
        if (token.isEmpty()) {
            return Pool.missing("Token");
        }
        if (Pool.otherClient(input).isPresent()) {
            return refused("UnauthorizedException", "The token was not issued to this client.");
        }
        if (pool.tokens().bearer(token.get()).isPresent()) {
            return refused("UnsupportedTokenTypeException", "Unsupported token type");
        }
        // As RFC 7009 wants it, a token that is unknown or revoked already is as good as revoked.
        pool.grants().byRefreshToken(token.get()).ifPresent(pool.grants()::revoke);
        return done();
    }

    AwsAnswer globalSignOut(Fields input) {
        return switch (pool.holder(input)) {
            case Holder.Known known -> {
                pool.grants().revokeAllOf(known.user().sub());
                yield done();
            }
            case Holder.Nobody nobody -> nobody.refusal();
        };
    }

    AwsAnswer adminUserGlobalSignOut(Fields input) {
        Optional<Refused> refusal = Pool.otherPool(input);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<User> user = input.text("Username").flatMap(pool.users()::find);
        user.ifPresent(known -> pool.grants().revokeAllOf(known.sub()));
        return user.isPresent() ? done() : refused("UserNotFoundException", "User does not exist.");
    }
}
