package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.krug.contract.InvalidInput;
import org.krug.contract.InvalidInput.Rule;
import org.krug.contract.ProblemType;

/** Reads the header {@code Idempotency-Key} of a POST. */
final class KeyHeader {
    static final String NAME = "Idempotency-Key";
    private static final int LONGEST = 255;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

    private KeyHeader() {}

    /**
     * @param caller the subject, empty where nobody is signed in: then the address alone says who asks, as in links from letters
     * @throws InvalidInput when it is not 1 to 255 visible ASCII characters
     */
    static Optional<IdempotencyKey> read(APIGatewayV2HTTPEvent event, String caller) {
        String method = event.getRequestContext().getHttp().getMethod();
        if (!"POST".equals(method)) {
            return Optional.empty();
        }
        return header(event).map(KeyHeader::checked).map(key -> {
            String[] who = {caller, method, event.getRawPath(), key};
            return new IdempotencyKey(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(digest("krug request id 1", who)),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(payload(event)),
                    seal(who),
                    Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch()));
        });
    }

    /** As the gateway gives it: the framework passes blank headers over, but a blank key is a mistake that should be told. */
    private static Optional<String> header(APIGatewayV2HTTPEvent event) {
        return event.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(NAME))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The draft writes the key as a quoted string; many clients don't. Both mean the same key. */
    private static String checked(String header) {
        String key = header.strip();
        if (key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (key.length() > LONGEST) {
            throw new InvalidInput(NAME, Rule.TOO_LONG, Integer.toString(LONGEST));
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw new InvalidInput(NAME, Rule.WRONG_FORM);
        }
        return key;
    }

    private static SecretKey seal(String[] who) {
        return new SecretKeySpec(digest("krug request seal 1", who), "AES");
    }

    private static byte[] payload(APIGatewayV2HTTPEvent event) {
        String query = Optional.ofNullable(event.getRawQueryString()).orElse("");
        String body = Optional.ofNullable(event.getBody()).orElse("");
        byte[] sent = event.getIsBase64Encoded() ? decoded(body) : body.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        add(digest, query.getBytes(StandardCharsets.UTF_8));
        add(digest, sent);
        return digest.digest();
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException notBase64) {
            throw new RefusedException(Refusal.of(ProblemType.MALFORMED_REQUEST));
        }
    }

    private static byte[] digest(String purpose, String... parts) {
        MessageDigest digest = sha256();
        add(digest, purpose.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    /** With its length, so that no two lists of parts look alike. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
