package org.krug.local.aws.push;

/**
 * Where pushes to a device go.
 *
 * @param enabled whether its token still counts; the real service finds that out from Apple and Google, here a call says so
 * @param customUserData empty when there is none
 */
record PlatformEndpoint(String arn, String token, boolean enabled, String customUserData) {

    /** The platform as it stands in ARNs and messages, such as {@code GCM}. */
    String platform() {
        return arn.split("/", -1)[1];
    }
}
