package org.krug.local;

import io.undertow.server.HttpHandler;
import java.net.BindException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krug.local.clock.ClockDrive;
import org.krug.local.clock.ClockTicker;
import org.krug.local.clock.Deadlines;
import org.krug.local.clock.LocalClock;
import org.krug.local.clock.RecurringDeadlines;
import org.krug.local.dynamodb.DynamoDbLocal;
import org.krug.local.dynamodb.KeptConnections;
import org.krug.local.gateway.ConnectionManagement;
import org.krug.local.gateway.HttpGateway;
import org.krug.local.gateway.SocketGateway;
import org.krug.local.gateway.WebServer;
import org.krug.local.lambda.Environment;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.lambda.Functions;
import org.krug.local.lambda.RunningFunction;
import org.krug.local.lambda.SharedProcess;
import org.krug.local.pages.LocalPages;
import org.krug.local.runtime.OwnProcesses;
import org.krug.local.services.CloudServices;
import org.krug.local.services.LocalServices;
import org.krug.local.streams.Streams;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateException;
import org.krug.local.template.TemplateReader;
import org.krug.local.template.WebSocketApi;

/**
 * The cloud of one template.yaml, running in this process. One at a time: what functions learn from their environment is
 * given to them as system properties.
 */
public final class LocalCloud implements AutoCloseable {
    /** The template's parameter that holds the HTTP API's address. */
    private static final String PUBLIC_ADDRESS = "PublicAddress";

    /** The parameters that hold SNS's platform applications, which a real cloud's operator makes and SNS here takes for there. */
    private static final Map<String, String> APPLICATIONS = Map.of(
            "ApnsApplication", "arn:aws:sns:eu-central-1:000000000000:app/APNS/krug",
            "FcmApplication", "arn:aws:sns:eu-central-1:000000000000:app/GCM/krug");

    private final Closing closing = new Closing();
    private final LocalClock clock = LocalClock.running();
    private final Addresses addresses;
    private final DataFolder data;
    private final DynamoDbLocal tables;
    private final CloudServices services;
    private final Template template;
    private final Functions functions;
    private final Streams streams;
    private final ClockDrive time;

    private LocalCloud(CloudOptions options, WebServer server, CloudServices.Factory factory) {
        closing.add(server);
        try {
            addresses = Addresses.of(server.port(), options.lan());
            data = closing.add(DataFolder.open(options.data(), options.fresh()));
            closing.add(ClockMemory.of(data, clock, options.clock()));
            // The two take the longest, and neither needs the other.
            CompletableFuture<DynamoDbLocal> starting =
                    CompletableFuture.supplyAsync(() -> DynamoDbLocal.start(data.tables()));
            closing.add(() -> starting.join().close());
            AtomicReference<@Nullable FunctionCaller> later = new AtomicReference<>();
            services = closing.add(factory.start(new CloudServices.Surroundings(
                    clock, (name, event) -> started(later).call(name, event), addresses.services(), data.path())));
            tables = starting.join();
            template = TemplateReader.read(options.template(), services.references(), parameters(addresses));
            String stage = template.webSocketApi().map(api -> "/" + api.stage()).orElse("");
            TableClients clients = closing.add(TableClients.of(tables.endpoint(), options.template()));
            AtomicReference<Consumer<LambdaFunction>> afterCall = new AtomicReference<>(called -> {});
            functions = closing.add(new Functions(
                    template,
                    called -> afterCall.get().accept(called),
                    options.runtime() ? apart(stage) : together(stage)));
            later.set(functions);
            streams = closing.add(new Streams(
                    template.streams(),
                    new Streams.Surroundings(clients.tables(), clients.streams(), functions, clock, data.path())));
            afterCall.set(called -> streams.changed(called.written()));
            time = new ClockDrive(
                    clock,
                    Deadlines.of(List.of(
                            services.deadlines(),
                            new RecurringDeadlines(template.schedules(), functions, clock.instant()))),
                    streams::drain);
            open(server);
        } catch (RuntimeException | Error e) {
            closing.close();
            throw e;
        }
    }

    private static Map<String, String> parameters(Addresses addresses) {
        Map<String, String> parameters = new HashMap<>(APPLICATIONS);
        parameters.put(PUBLIC_ADDRESS, addresses.http().toString());
        return parameters;
    }

    /**
     * Starts everything but the functions, which start when they are first called.
     *
     * @throws CloudStartException when the template is wrong or the port is taken; its message is for the reader
     */
    public static LocalCloud start(CloudOptions options, CloudServices.Factory services) {
        LocalCloud started = startUnfilled(options, services);
        started.data.filled();
        return started;
    }

    /** As {@link #start}, for whoever fills a new data folder first and then says {@link DataFolder#filled}. */
    static LocalCloud startUnfilled(CloudOptions options, CloudServices.Factory services) {
        try {
            KeptConnections.ofOneProcess();
            return new LocalCloud(
                    options, new WebServer(options.lan() ? "0.0.0.0" : "127.0.0.1", options.port()), services);
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            throw new CloudStartException(
                    "Port " + options.port()
                            + (reason.contains("in use")
                                    ? " is in use. Stop what uses it, or choose another with --port."
                                    : " can't be opened: " + reason + ". Choose another with --port."),
                    e);
        } catch (TemplateException e) {
            throw new CloudStartException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Starts everything with Cognito, SES, SNS, Scheduler and SSM as they are emulated here. */
    public static LocalCloud start(CloudOptions options) {
        return start(options, LocalServices::start);
    }

    /** Where the HTTP API answers, without a slash at its end. */
    public URI address() {
        return addresses.http();
    }

    /** Where the WebSocket API is opened; empty when the template has none. */
    public Optional<URI> webSocketAddress() {
        return template.webSocketApi().map(api -> addresses.webSocket(api.stage()));
    }

    /** Where AWS SDKs reach the emulated services. */
    public URI servicesAddress() {
        return addresses.services();
    }

    /** Where DynamoDB Local answers. */
    public URI dynamoDbAddress() {
        return tables.endpoint();
    }

    /** What is served. */
    public Template template() {
        return template;
    }

    public LocalClock clock() {
        return clock;
    }

    /** Moves the clock past deadlines. */
    public ClockDrive time() {
        return time;
    }

    public Functions functions() {
        return functions;
    }

    /** The event-source mappings and what they gave up. */
    public Streams streams() {
        return streams;
    }

    public CloudServices services() {
        return services;
    }

    /** Whether nothing had been kept in the data folder before. */
    public boolean isNew() {
        return data.isNew();
    }

    /** Where state is kept while this runs. */
    DataFolder data() {
        return data;
    }

    /** Returns when all streams are caught up, with everything that their functions wrote. Cheap when nothing was called since. */
    public void drain() {
        streams.drain();
    }

    @Override
    public void close() {
        closing.close();
    }

    private Function<LambdaFunction, RunningFunction> together(String stage) {
        closing.add(Environment.of(
                template,
                addresses::localize,
                SdkSettings.of(addresses, tables.endpoint().toString(), stage)));
        return closing.add(new SharedProcess(template))::of;
    }

    private Function<LambdaFunction, RunningFunction> apart(String stage) {
        return closing.add(new OwnProcesses(
                template.folder(),
                addresses::localize,
                SdkSettings.variables(addresses, tables.endpoint().toString(), stage)))::of;
    }

    private void open(WebServer server) {
        HttpGateway api = closing.add(new HttpGateway(template.httpApi(), services.tokens(), functions, clock));
        Optional<SocketGateway> sockets =
                template.webSocketApi().map(described -> new SocketGateway(described, functions, clock));
        sockets.ifPresent(closing::add);
        Optional<ConnectionManagement> management = sockets.map(gateway -> new ConnectionManagement(
                gateway, template.webSocketApi().map(WebSocketApi::stage).orElseThrow()));
        LocalPages pages = new LocalPages(
                new LocalPages.Shown(template, functions, streams, clock, time, services, addresses.http()));
        FrontDoor door = new FrontDoor(api, management, services.endpoint(), pages);
        server.serve(
                door, sockets.<HttpHandler>map(gateway -> gateway).orElse(exchange -> exchange.setStatusCode(404)));
        streams.start();
        closing.add(ClockTicker.start(clock, time));
        closing.add(server::refuse);
    }

    private static FunctionCaller started(AtomicReference<@Nullable FunctionCaller> later) {
        FunctionCaller functions = later.get();
        if (functions == null) {
            throw new IllegalStateException("a service called a function before the functions were there");
        }
        return functions;
    }
}
