package org.krug.local.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.local.bench.load.Sent;
import org.krug.local.bench.load.Wiretap;
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
            "Handlers without any framework that make the same reads with the same SDK run along. Linux only."
        })
final class Cold implements Callable<Integer> {
    private static final String BARE = "bare ";
    /** What a function is compared with that reads nothing. */
    private static final String ONE_READ = "GetItem";

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

    @Option(
            names = "--start",
            paramLabel = "HOW",
            description = "Only processes started so: ${COMPLETION-CANDIDATES}; may be repeated.")
    private Set<Start> starts = EnumSet.allOf(Start.class);

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Template template = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());
        Path scratch = Files.createTempDirectory("krug-bench");
        try (DynamoDbLocal tables = DynamoDbLocal.start(Optional.empty());
                Wiretap wiretap = Wiretap.near(tables.endpoint());
                OwnProcesses overheard = processes(template, wiretap.address());
                OwnProcesses functions = processes(template, tables.endpoint())) {
            createTables(tables);
            Map<String, String> peers = new LinkedHashMap<>();
            for (ColdStart function : of(template, overheard, scratch)) {
                function.tryOut();
                peers.put(function.launch().name(), bare(reads(wiretap.recorded())));
            }
            Map<String, ColdStart> bare = bare(template, functions, scratch, new TreeSet<>(peers.values()));
            // Each function beside its peer: they share the machine's mood, and what many are compared with is measured
            // most.
            List<ColdStart> all = of(template, functions, scratch).stream()
                    .flatMap(function -> Stream.of(
                            Objects.requireNonNull(
                                    bare.get(peers.get(function.launch().name()))),
                            function))
                    .toList();
            new ColdTable(measure(all), peers).print(out);
            out.flush();
            return 0;
        } finally {
            Scratch.delete(scratch);
        }
    }

    /** In turn, so that what else the machine does in the meantime falls on all alike. Some are named more than once. */
    private Map<String, Map<Start, Timing>> measure(List<ColdStart> all) throws InterruptedException {
        Map<String, Map<Start, Timing>> medians = new LinkedHashMap<>();
        for (Start start : starts) {
            Map<ColdStart, Launch> launches = new LinkedHashMap<>();
            Map<String, List<Timing>> timings = new LinkedHashMap<>();
            for (ColdStart each : new LinkedHashSet<>(all)) {
                launches.put(each, each.launch(start));
            }
            for (int i = 1; i <= processes; i++) {
                tell(start.title + ", processes " + i + " of " + processes + " …");
                for (ColdStart each : all) {
                    timings.computeIfAbsent(each.launch().name(), name -> new ArrayList<>())
                            .add(each.once(Objects.requireNonNull(launches.get(each))));
                }
            }
            timings.forEach((name, taken) -> medians.computeIfAbsent(name, first -> new EnumMap<>(Start.class))
                    .put(start, Timing.median(taken)));
        }
        return medians;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }

    private static OwnProcesses processes(Template template, URI dynamoDb) {
        return new OwnProcesses(template.folder(), value -> value, settings(dynamoDb.toString()));
    }

    /** The operations by which a call reads, as the bare handler is told them. */
    private static String reads(List<Sent> sent) {
        return sent.isEmpty() ? ONE_READ : sent.stream().map(Cold::read).collect(Collectors.joining(","));
    }

    private static String read(Sent sent) {
        int items = sent.keys();
        return items == 0 ? sent.operation() : sent.operation() + "-" + items;
    }

    private static String bare(String reads) {
        return BARE + reads;
    }

    /** The peers: a bare handler for each way of reading. */
    private static Map<String, ColdStart> bare(
            Template template, OwnProcesses functions, Path scratch, Set<String> names) throws IOException {
        LambdaFunction members = template.function("MembersFunction").orElseThrow();
        Path libraries = template.folder().resolve(members.codeUri());
        Launch bare = BareJar.launch(functions.launch(members).logging(line -> {}), scratch, libraries);
        return names.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new ColdStart(
                                bare.named(name).with("-Dbare.reads=" + name.substring(BARE.length())),
                                List.of(scratch.resolve("bare/lib/bare.jar"), libraries),
                                () -> Events.http("/clubs/{clubId}").getBytes(StandardCharsets.UTF_8),
                                scratch)));
    }

    private List<ColdStart> of(Template template, OwnProcesses functions, Path scratch) {
        Events events = new Events(template);
        return template.functions().values().stream()
                .filter(function -> chosen.isEmpty() || chosen.contains(function.logicalId()))
                .map(function -> new ColdStart(
                        functions.launch(function).named(function.logicalId()).logging(line -> {}),
                        List.of(template.folder().resolve(function.codeUri()).toAbsolutePath()),
                        () -> events.of(function),
                        scratch))
                .toList();
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
