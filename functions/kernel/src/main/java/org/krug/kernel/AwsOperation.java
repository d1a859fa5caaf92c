package org.krug.kernel;

import java.util.Optional;

/**
 * One operation of an AWS service.
 *
 * @param service the first part of the service's host name, such as {@code ssm}
 * @param setting the service's name in the SDK's setting {@code AWS_ENDPOINT_URL_…}
 * @param signedAs the service's name in signatures; empty for an operation that anybody may call
 * @param target the operation's name, for services that have one address for all of them
 * @param version of a service that speaks the query protocol: a form is sent and XML comes back; others speak JSON
 * @param attempts how often it is tried while the service throttles or fails
 */
public record AwsOperation(
        String service,
        String setting,
        Optional<String> signedAs,
        String path,
        Optional<String> target,
        Optional<String> version,
        int attempts) {
    private static final int ATTEMPTS = 3;

    /** An operation of the protocol AWS JSON 1.1, such as {@code AmazonSSM.GetParameter}. */
    public static AwsOperation named(String service, String setting, String target) {
        return new AwsOperation(
                service, setting, Optional.of(service), "/", Optional.of(target), Optional.empty(), ATTEMPTS);
    }

    /** An operation of the query protocol, such as {@code Publish}; its fields are texts, nested ones named as in {@code Attributes.entry.1.key}. */
    public static AwsOperation queried(String service, String setting, String action, String version) {
        return new AwsOperation(
                service, setting, Optional.of(service), "/", Optional.of(action), Optional.of(version), ATTEMPTS);
    }

    /** An operation that is a POST to a path of its own. */
    public static AwsOperation posted(String service, String setting, String signedAs, String path) {
        return new AwsOperation(
                service, setting, Optional.of(signedAs), path, Optional.empty(), Optional.empty(), ATTEMPTS);
    }

    public AwsOperation withAttempts(int chosen) {
        return new AwsOperation(service, setting, signedAs, path, target, version, chosen);
    }

    public AwsOperation unsigned() {
        return new AwsOperation(service, setting, Optional.empty(), path, target, version, attempts);
    }
}
