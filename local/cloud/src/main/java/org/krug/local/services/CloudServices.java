package org.krug.local.services;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.krug.local.clock.Deadlines;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;
import org.krug.local.lambda.FunctionCaller;

/** The emulated services of AWS that stand beside the functions: identity, mail, schedules, parameters. */
public interface CloudServices extends AutoCloseable {

    /** Answers every call of an AWS SDK but DynamoDB's, and serves the issuer's public documents; sees paths below {@link Surroundings#address()}. */
    Endpoint endpoint();

    /** One-off schedules that functions made. */
    Deadlines deadlines();

    /** What the gateway's authorizer accepts. */
    Tokens tokens();

    /** What `!Ref` gives for a resource, by the resource's type; others give their logical id. */
    Map<String, String> references();

    /** Pages of their own below /_local, by the first part of their path, such as "mail". */
    Map<String, Page> pages();

    @Override
    void close();

    /**
     * @param keys the issuer's public keys, as they are now
     * @param audiences client ids that tokens may be made for
     */
    record Tokens(Supplier<JWKSet> keys, String issuer, Set<String> audiences) {}

    /**
     * A page that is listed on /_local.
     *
     * @param text what is there, in a sentence
     */
    record Page(String title, String text, Endpoint endpoint) {}

    /**
     * What a start is given.
     *
     * @param address where {@link #endpoint()} will be reached, without a slash at its end
     * @param data a folder to keep state in
     */
    record Surroundings(LocalClock clock, FunctionCaller functions, URI address, Path data) {}

    /** Makes the services when the local cloud starts. */
    @FunctionalInterface
    interface Factory {
        CloudServices start(Surroundings surroundings);
    }

    /** No services at all, for tests of the rest: every call is answered 501, every token refused. */
    static CloudServices none() {
        return new NoServices(List.of());
    }
}
