package org.krug.local.aws.cognito;

import static org.krug.local.aws.wire.JsonOneOne.Operation.signed;
import static org.krug.local.aws.wire.JsonOneOne.Operation.unsigned;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.krug.local.aws.mail.Mailbox;
import org.krug.local.aws.wire.Json;
import org.krug.local.aws.wire.JsonOneOne;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** A user pool with one public client and one way to sign in, a code by e-mail. Lengths and times are Cognito's defaults. */
public final class Cognito implements Endpoint, AutoCloseable {
    static final String POOL_ID = "local_Krug";
    static final String CLIENT_ID = "kruglocalclient";
    /** As template.yaml's SenderAddress, so that all mails come from one place as they do in the cloud. */
    static final String SENDER = "krug@krug.example.org";

    private static final String TARGET = "AWSCognitoIdentityProviderService.";
    private static final String PREFIX = "/_local/aws/cognito";

    private final RSAKey key;
    private final Pool pool;
    private final String issuer;
    private final Endpoint operations;

    private Cognito(RSAKey key, Pool pool, String issuer) {
        this.key = key;
        this.pool = pool;
        this.issuer = issuer;
        Accounts accounts = new Accounts(pool);
        Refresh refresh = new Refresh(pool);
        SignIn signIn = new SignIn(pool, refresh);
        this.operations = new JsonOneOne(
                TARGET,
                Map.ofEntries(
                        Map.entry("AdminCreateUser", signed(accounts::adminCreateUser)),
                        Map.entry("AdminGetUser", signed(accounts::adminGetUser)),
                        Map.entry("AdminDeleteUser", signed(accounts::adminDeleteUser)),
                        Map.entry("AdminUserGlobalSignOut", signed(refresh::adminUserGlobalSignOut)),
                        Map.entry("GetUser", unsigned(accounts::getUser)),
                        Map.entry("InitiateAuth", unsigned(signIn::initiateAuth)),
                        Map.entry("RespondToAuthChallenge", unsigned(signIn::respondToAuthChallenge)),
                        Map.entry("GetTokensFromRefreshToken", unsigned(refresh::getTokensFromRefreshToken)),
                        Map.entry("RevokeToken", unsigned(refresh::revokeToken)),
                        Map.entry("GlobalSignOut", unsigned(refresh::globalSignOut))));
    }

    /**
     * @param folder where the pool is kept, made when missing
     * @param issuer what tokens carry as {@code iss}
     */
    public static Cognito open(Path folder, LocalClock clock, Mailbox mailbox, String issuer) {
        RSAKey key = SigningKey.open(folder.resolve("signing-key.json"));
        Pool pool = new Pool(
                new Users(folder.resolve("users.jsonl")),
                new Challenges(folder.resolve("challenges.jsonl"), clock),
                new Grants(folder.resolve("grants.jsonl"), clock),
                new Tokens(key, clock, issuer),
                mailbox,
                clock);
        return new Cognito(key, pool, issuer);
    }

    /** The public keys that tokens are verified with. */
    public Supplier<JWKSet> jwks() {
        JWKSet keys = new JWKSet(key.toPublicJWK());
        return () -> keys;
    }

    /** What this pool's tokens carry as {@code iss}. */
    public String issuer() {
        return issuer;
    }

    /** What tokens carry as {@code iss} when the pool answers below an address by its own path. */
    public static String issuer(String baseUrl) {
        return baseUrl + PREFIX + "/" + POOL_ID;
    }

    public static String clientId() {
        return CLIENT_ID;
    }

    public static String poolId() {
        return POOL_ID;
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        return switch (call.path()) {
            case "/" + POOL_ID + "/.well-known/jwks.json" ->
                document(jwks().get().toString(true));
            case "/" + POOL_ID + "/.well-known/openid-configuration" ->
                document(configuration().toString());
            default -> operations.answer(call);
        };
    }

    private ObjectNode configuration() {
        ObjectNode configuration = Json.object();
        configuration.put("issuer", issuer);
        configuration.put("jwks_uri", issuer + "/.well-known/jwks.json");
        configuration.set("id_token_signing_alg_values_supported", Json.array().add("RS256"));
        configuration.set("response_types_supported", Json.array().add("token"));
        configuration.set("subject_types_supported", Json.array().add("public"));
        return configuration;
    }

    private static HttpAnswer document(String json) {
        return HttpAnswer.text(200, "application/json", json);
    }

    @Override
    public void close() {
        pool.users().close();
        pool.challenges().close();
        pool.grants().close();
    }
}
