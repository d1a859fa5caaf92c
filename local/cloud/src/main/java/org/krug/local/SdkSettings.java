package org.krug.local;

import java.util.HashMap;
import java.util.Map;

/** The AWS SDK's standard settings that lead functions to this machine. */
final class SdkSettings {
    private static final String REGION = "eu-central-1";

    private SdkSettings() {}

    /** As environment variables, for functions in processes of their own. */
    static Map<String, String> variables(Addresses addresses, String dynamoDb, String managementPath) {
        Map<String, String> settings = new HashMap<>();
        settings.put("AWS_REGION", REGION);
        settings.put("AWS_DEFAULT_REGION", REGION);
        settings.put("AWS_ACCESS_KEY_ID", "local");
        settings.put("AWS_SECRET_ACCESS_KEY", "local");
        settings.put("AWS_ENDPOINT_URL", addresses.services().toString());
        settings.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb);
        settings.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", dynamoDb);
        settings.put("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", addresses.http() + managementPath);
        return settings;
    }

    /** As system properties, by the SDK's names; the functions' own code also reads AWS_REGION. */
    static Map<String, String> of(Addresses addresses, String dynamoDb, String managementPath) {
        Map<String, String> settings = new HashMap<>();
        settings.put("aws.region", REGION);
        settings.put("AWS_REGION", REGION);
        // Nothing on this machine checks them, and nothing with them reaches AWS.
        settings.put("aws.accessKeyId", "local");
        settings.put("aws.secretAccessKey", "local");
        settings.put("aws.endpointUrl", addresses.services().toString());
        settings.put("aws.endpointUrlDynamoDb", dynamoDb);
        settings.put("aws.endpointUrlDynamoDbStreams", dynamoDb);
        settings.put("aws.endpointUrlApiGatewayManagementApi", addresses.http() + managementPath);
        return settings;
    }
}
