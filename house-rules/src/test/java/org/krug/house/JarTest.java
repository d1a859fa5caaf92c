package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.contract.codes.SigningKey;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.template.TemplateReader;

/** What is uploaded to Lambda. Packaging makes the jars, so that a run that stops at the tests has none to look at. */
class JarTest {
    private static final long MOST = 20_000_000;

    /** Libraries of the SDK's that no function uses; a dependency that brings one in should leave it out. */
    private static final List<String> UNUSED = List.of(
            "io/netty/",
            "org/apache/http/",
            "software/amazon/awssdk/crt/",
            "software/amazon/awssdk/services/ssm/",
            "software/amazon/awssdk/services/sesv2/",
            "software/amazon/awssdk/services/cognitoidentityprovider/",
            "com/google/zxing/oned/",
            "com/google/zxing/pdf417/",
            "org/bouncycastle/pqc/",
            "org/bouncycastle/jcajce/",
            "kotlin/");

    static List<Path> jars() {
        return TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of()).functions().values().stream()
                .map(function -> ProjectFiles.root().resolve(function.codeUri()))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aFunctionsJarIsUnderTwentyMegabytes(Path jar) throws IOException {
        assumeTrue(Files.exists(jar), "not packaged");
        assertThat(Files.size(jar)).isLessThan(MOST);
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aFunctionsJarHoldsNothingThatNoFunctionUses(Path jar) throws IOException {
        assumeTrue(Files.exists(jar), "not packaged");
        try (JarFile packed = new JarFile(jar.toFile())) {
            assertThat(packed.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> UNUSED.stream().anyMatch(name::startsWith)))
                    .isEmpty();
        }
    }

    /** Only a part of Bouncy Castle is packed; this is what it is there for. */
    @ParameterizedTest
    @MethodSource("jars")
    void aFunctionsJarSignsAndVerifiesByItself(Path jar) throws IOException, ReflectiveOperationException {
        assumeTrue(Files.exists(jar), "not packaged");
        try (URLClassLoader alone =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            byte[] message = "ticket".getBytes(StandardCharsets.US_ASCII);
            Object key = alone.loadClass(SigningKey.class.getName())
                    .getMethod("generate", SecureRandom.class)
                    .invoke(null, new SecureRandom());
            byte[] signature =
                    (byte[]) key.getClass().getMethod("sign", byte[].class).invoke(key, (Object) message);

            assertThat(verifies(key, signature, message)).isTrue();
            assertThat(verifies(key, signature, new byte[6])).isFalse();
        }
    }

    private static boolean verifies(Object key, byte[] signature, byte[] message) throws ReflectiveOperationException {
        Object half = key.getClass().getMethod("verifyKey").invoke(key);
        return (boolean) half.getClass()
                .getMethod("verifies", byte[].class, byte[].class)
                .invoke(half, signature, message);
    }
}
