package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.krug.local.CloudOptions;
import org.krug.local.LocalCloud;
import org.krug.local.dynamodb.ProjectFiles;

/**
 * The process that is measured: a local cloud as `./krug up` serves it. Obeys lines on its input, answers each with a line of JSON, and ends with
 * its input, so that it never outlives whoever measures.
 */
public final class ServedCloud {
    /** Begins an answer; Java itself may print other lines. */
    static final String MARK = "krug: ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalCloud cloud;
    private final Wiretap wiretap;

    private ServedCloud(LocalCloud cloud, Wiretap wiretap) {
        this.cloud = cloud;
        this.wiretap = wiretap;
    }

    /**
     * @param arguments the folder of its data, and where its clock stands
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // What else is printed is no answer.
        System.setOut(System.err);
        CloudOptions options = CloudOptions.of(ProjectFiles.template())
                .withData(Path.of(arguments[0]))
                .withClock(Instant.parse(arguments[1]));
        try (LocalCloud cloud = LocalCloud.start(options);
                Wiretap wiretap = Wiretap.near(cloud.dynamoDbAddress());
                BufferedReader wishes = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ServedCloud served = new ServedCloud(cloud, wiretap);
            answers.println(MARK + JSON.writeValueAsString(served.addresses()));
            for (String wish = wishes.readLine(); wish != null; wish = wishes.readLine()) {
                answers.println(MARK + JSON.writeValueAsString(served.obey(wish)));
            }
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        // DynamoDB Local leaves threads behind.
        System.exit(0);
    }

    private Map<String, String> addresses() {
        return Map.of(
                "http", cloud.address().toString(),
                "services", cloud.servicesAddress().toString(),
                "dynamoDb", cloud.dynamoDbAddress().toString());
    }

    private Object obey(String wish) {
        return switch (wish) {
            case "settle" -> {
                cloud.drain();
                yield true;
            }
            case "due" -> {
                cloud.time().runDue();
                yield true;
            }
            case "record" -> {
                wiretap.record();
                yield true;
            }
            case "recorded" -> wiretap.recorded();
            case "functions" -> cloud.functions().statuses();
            default -> {
                cloud.time().standAt(Instant.parse(wish));
                yield true;
            }
        };
    }
}
