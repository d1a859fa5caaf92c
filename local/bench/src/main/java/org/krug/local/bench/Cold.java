package org.krug.local.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krug.local.dynamodb.DynamoDbLocal;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.dynamodb.TemplateTables;
import org.krug.local.runtime.Launch;
import org.krug.local.runtime.OwnProcesses;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** `./krug bench cold`. */
@Command(
        name = "cold",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how long functions take to start, to answer first, and to answer warm, each in processes of its own",
            "under AWS's runtime client for Java: on a plain JVM, with an AOT cache, and primed as SnapStart primes them.",
            "A handler without any framework that makes one read with the same SDK runs along. Linux only."
        })
final class Cold implements Callable<Integer> {
    private static final String BARE = "bare handler";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--processes",
            paramLabel = "N",
            defaultValue = "5",
            description = "Processes to take the median of (${DEFAULT-VALUE}).")
    private int processes;

    @Option(
            names = "--function",
            paramLabel = "NAME",
            description = "Only this function, such as CheckinFunction; may be repeated.")
    private List<String> chosen = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Template template = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());
        Path scratch = Files.createTempDirectory("krug-bench");
        try (DynamoDbLocal tables = DynamoDbLocal.start(Optional.empty());
                OwnProcesses functions = new OwnProcesses(
                        template.folder(),
                        value -> value,
                        settings(tables.endpoint().toString()))) {
            createTables(tables);
            Map<String, Map<Start, Timing>> measured = measure(all(template, functions, scratch));
            new ColdTable(measured, BARE).print(out);
            out.flush();
            return 0;
        } finally {
            Scratch.delete(scratch);
        }
    }

    /** In turn, so that what else the machine does in the meantime falls on all alike. */
    private Map<String, Map<Start, Timing>> measure(List<ColdStart> functions) throws InterruptedException {
        Map<String, Map<Start, Timing>> medians = new LinkedHashMap<>();
        for (Start start : Start.values()) {
            Map<ColdStart, Launch> launches = new LinkedHashMap<>();
            Map<String, List<Timing>> timings = new LinkedHashMap<>();
            for (ColdStart function : functions) {
                launches.put(function, function.launch(start));
            }
            for (int i = 1; i <= processes; i++) {
                tell(start.title + ", processes " + i + " of " + processes + " …");
                for (Map.Entry<ColdStart, Launch> each : launches.entrySet()) {
                    timings.computeIfAbsent(each.getKey().launch().name(), name -> new ArrayList<>())
                            .add(each.getKey().once(each.getValue()));
                }
            }
            timings.forEach((name, all) -> medians.computeIfAbsent(name, first -> new EnumMap<>(Start.class))
                    .put(start, Timing.median(all)));
        }
        return medians;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }

    private List<ColdStart> all(Template template, OwnProcesses functions, Path scratch) throws IOException {
        Events events = new Events(template);
        List<ColdStart> all = new ArrayList<>();
        LambdaFunction members = template.function("MembersFunction").orElseThrow();
        Path libraries = template.folder().resolve(members.codeUri());
        Launch bare = BareJar.launch(functions.launch(members).logging(line -> {}), scratch, libraries, BARE);
        all.add(new ColdStart(
                bare,
                List.of(scratch.resolve("bare/lib/bare.jar"), libraries),
                () -> Events.http("/clubs/{clubId}").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                scratch));
        template.functions().values().stream()
                .filter(function -> chosen.isEmpty() || chosen.contains(function.logicalId()))
                .map(function -> new ColdStart(
                        functions.launch(function).named(function.logicalId()).logging(line -> {}),
                        List.of(template.folder().resolve(function.codeUri()).toAbsolutePath()),
                        () -> events.of(function),
                        scratch))
                .forEach(all::add);
        return all;
    }

    private static Map<String, String> settings(String dynamoDb) {
        Map<String, String> settings = new HashMap<>();
        settings.put("AWS_REGION", "eu-central-1");
        settings.put("AWS_ACCESS_KEY_ID", "local");
        settings.put("AWS_SECRET_ACCESS_KEY", "local");
        // Nothing but tables is asked for by what is measured.
        settings.put("AWS_ENDPOINT_URL", dynamoDb);
        return settings;
    }

    private static void createTables(DynamoDbLocal tables) {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(tables.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            TemplateTables.create(client, ProjectFiles.template());
        }
    }
}
