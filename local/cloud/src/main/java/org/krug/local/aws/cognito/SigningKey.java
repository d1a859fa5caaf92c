package org.krug.local.aws.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.krug.local.aws.store.PrivateFile;

/** The pool's key, made at first start and kept where only the owner reads it. */
final class SigningKey {
    private SigningKey() {}

    static RSAKey open(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey made = new RSAKeyGenerator(2048)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(Secrets.token(32))
                    .generate();
            PrivateFile.replace(file, made.toJSONString().getBytes(StandardCharsets.UTF_8));
            return made;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("The signing key " + file + " is broken", broken);
        }
    }
}
