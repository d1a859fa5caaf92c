package org.krug.app.identity;

import io.avaje.jsonb.Json;

/**
 * Where people prove who they are.
 *
 * @param address Cognito's, of the region; of the local cloud for development
 * @param clientId the app's id in the user pool; no secret
 */
@Json
public record Identity(String address, String clientId) {}
