package org.krug.kernel;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The SDK's default credentials, none of which stay in a snapshot. */
final class RenewedCredentials implements AwsCredentialsProvider, Forgetful {
    private @Nullable DefaultCredentialsProvider current;

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        if (current == null) {
            current = DefaultCredentialsProvider.builder().build();
        }
        return current.resolveCredentials();
    }

    @Override
    public synchronized void forget() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
