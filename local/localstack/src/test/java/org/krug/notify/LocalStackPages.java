package org.krug.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.krug.testkit.TestCloud;

/** What LocalStack tells of itself beside AWS's calls. */
final class LocalStackPages {
    static final URI ENDPOINT = TestCloud.localStack().orElseThrow();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LocalStackPages() {}

    static JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(send(HttpRequest.newBuilder(ENDPOINT.resolve(path))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
