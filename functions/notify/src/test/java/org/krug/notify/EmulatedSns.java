package org.krug.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** SNS as far as devices go, in AWS's query protocol: endpoints by token, one of them dead if a test wants it so. */
final class EmulatedSns implements AutoCloseable {
    private static final String APPLICATION = "arn:aws:sns:eu-central-1:000000000000:app/";

    final List<Map<String, String>> calls = new CopyOnWriteArrayList<>();
    final Set<String> endpoints = new HashSet<>();
    final Map<String, String> refusals = new HashMap<>();
    private final HttpServer server;

    EmulatedSns() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        System.setProperty(
                "AWS_ENDPOINT_URL_SNS",
                "http://127.0.0.1:" + server.getAddress().getPort());
        System.setProperty("PUSH_FCM_APPLICATION", APPLICATION + "GCM/krug");
        System.setProperty("PUSH_APNS_APPLICATION", APPLICATION + "APNS/krug");
    }

    List<String> actions() {
        return calls.stream().map(call -> call.get("Action")).toList();
    }

    static String endpoint(String platform, String token) {
        return "arn:aws:sns:eu-central-1:000000000000:endpoint/" + platform + "/krug/" + token;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = new HashMap<>();
            for (String pair :
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
                String[] parts = pair.split("=", 2);
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
            calls.add(form);
            String action = form.getOrDefault("Action", "");
            String refusal = refusals.get(action);
            String body = refusal == null ? done(action, form) : error(refusal);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(refusal == null ? 200 : 400, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String done(String action, Map<String, String> form) {
        String result = "";
        if (action.equals("CreatePlatformEndpoint")) {
            String endpoint = form.getOrDefault("PlatformApplicationArn", "").replace(":app/", ":endpoint/") + "/"
                    + form.get("Token");
            endpoints.add(endpoint);
            result = "<EndpointArn>" + endpoint + "</EndpointArn>";
        } else if (action.equals("DeleteEndpoint")) {
            endpoints.remove(form.get("EndpointArn"));
        }
        return "<" + action + "Response xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><" + action + "Result>"
                + result + "</" + action + "Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></"
                + action + "Response>";
    }

    private static String error(String refusal) {
        return "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>"
                + refusal.split(" ", 2)[0] + "</Code><Message>" + refusal
                + "</Message></Error><RequestId>1</RequestId></ErrorResponse>";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        for (String name : List.of("AWS_ENDPOINT_URL_SNS", "PUSH_FCM_APPLICATION", "PUSH_APNS_APPLICATION")) {
            System.clearProperty(name);
        }
    }
}
