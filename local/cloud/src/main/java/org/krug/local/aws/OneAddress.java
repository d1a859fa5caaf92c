package org.krug.local.aws;

import java.util.Map;
import java.util.Optional;
import org.krug.local.aws.wire.Query;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/**
 * Tells the services apart at one address: by what only their own requests carry, or by a first path segment of their own, so that
 * {@code /_local/aws} and {@code /_local/aws/ssm} both lead to parameters.
 */
record OneAddress(Endpoint cognito, Endpoint ses, Endpoint scheduler, Endpoint ssm, Endpoint sns) implements Endpoint {

    @Override
    public HttpAnswer answer(HttpCall call) {
        String first = call.path().substring(1).split("/", 2)[0];
        return Optional.ofNullable(named().get(first))
                .map(service -> AwsServices.below("/" + first, service))
                .orElseGet(() -> service(call))
                .answer(call);
    }

    private Map<String, Endpoint> named() {
        return Map.of("cognito", cognito, "ses", ses, "scheduler", scheduler, "ssm", ssm, "sns", sns);
    }

    private Endpoint service(HttpCall call) {
        if (call.path().startsWith("/v2/email/")) {
            return ses;
        }
        if (call.path().startsWith("/schedules") || call.path().startsWith("/failed")) {
            return scheduler;
        }
        if (Query.isSpokenBy(call)) {
            return sns;
        }
        return call.header("x-amz-target").orElse("").startsWith("AmazonSSM.") ? ssm : cognito;
    }
}
