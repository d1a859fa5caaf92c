package org.krug.live;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Caller;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Transactions;
import org.krug.members.Membership;
import org.krug.members.Memberships;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One event that people watch: real tables, hand-made roles and owners. */
final class Watched {
    static final Instant NOW = Instant.parse("2019-02-09T09:00:00Z");

    final ClubId club = new ClubId(UUID.randomUUID());
    final EventId event = new EventId(UUID.randomUUID());
    final Set<String> stewards = ConcurrentHashMap.newKeySet();
    final ConnectionStore connections;
    final Counting counting;
    final Tickets tickets;
    final Pushes pushes;
    final LiveSocket routes;

    Watched(Sockets sockets) {
        this(
                sockets,
                new Listening(
                        new DynamoDbListenerStore(
                                TestCloud.shared().bean(DynamoDbClient.class),
                                TestCloud.shared().bean(Transactions.class)),
                        TestCloud.shared().bean(Memberships.class),
                        TestCloud.shared().bean(Lookups.class),
                        sockets,
                        new Messages(TestCloud.shared().bean(JsonMapper.class))));
    }

    Watched(Sockets sockets, Listening listening) {
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
        TestCloud cloud = TestCloud.shared();
        DynamoDbClient client = cloud.bean(DynamoDbClient.class);
        Transactions transactions = cloud.bean(Transactions.class);
        Owners owners = new Owners();
        CountStore counts = new DynamoDbCountStore(client, transactions);
        connections = new DynamoDbConnectionStore(client, transactions);
        counting = new Counting(counts, owners.registrations(), owners.admissions());
        ListenerStore listeners = new DynamoDbListenerStore(client, transactions);
        tickets = new Tickets(connections, listeners, new SecureRandom());
        Messages messages = new Messages(cloud.bean(JsonMapper.class));
        Watching watching = new Watching(new Roles(), connections, sockets, messages);
        pushes = new Pushes(connections, watching, sockets, messages);
        routes = new LiveSocket(connections, watching, new Snapshots(counts, counting, pushes), messages, listening);
    }

    String ticketOf(String subject) {
        stewards.add(subject);
        return tickets.make(new Connection.Watcher(club, event, member(subject)), NOW, Once.unkept())
                .ticket();
    }

    private static MemberId member(String subject) {
        return new MemberId(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a connection and says by which status it was answered. */
    int connect(String id, String ticket, Instant at, Map<String, String> headers) {
        APIGatewayV2WebSocketEvent request = event("$connect", id, at);
        request.setHeaders(headers);
        request.setQueryStringParameters(new HashMap<>(Map.of("ticket", ticket)));
        return routes.answer(request).getStatusCode();
    }

    /** An open connection of a steward. */
    String watching(String subject) {
        String id = "connection-" + UUID.randomUUID() + "=";
        if (connect(id, ticketOf(subject), NOW, Map.of()) != 200) {
            throw new AssertionError("not connected");
        }
        return id;
    }

    APIGatewayV2WebSocketResponse send(String route, String id, Instant at) {
        return routes.answer(event(route, id, at));
    }

    private static APIGatewayV2WebSocketEvent event(String route, String id, Instant at) {
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        APIGatewayV2WebSocketEvent.RequestContext context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setRouteKey(route);
        context.setConnectionId(id);
        context.setRequestTimeEpoch(at.toEpochMilli());
        event.setRequestContext(context);
        return event;
    }

    private final class Roles implements Memberships {
        @Override
        public Outcome<Membership> steward(MemberId watcher, ClubId asked, EventId of) {
            return asked.equals(club)
                            && of.equals(event)
                            && stewards.stream().map(Watched::member).anyMatch(watcher::equals)
                    ? Outcome.done(new Membership(club, watcher, Set.of(), Set.of(event), Set.of()))
                    : Outcome.refused(ProblemType.NOT_ALLOWED);
        }

        @Override
        public Outcome<Membership> steward(Caller caller, ClubId asked, EventId of) {
            return Outcome.refused(ProblemType.NOT_ALLOWED);
        }

        @Override
        public Outcome<Membership> member(Caller caller, ClubId asked) {
            return Outcome.refused(ProblemType.NOT_ALLOWED);
        }

        @Override
        public Outcome<MemberId> identify(Caller caller, ClubId asked) {
            return Outcome.refused(ProblemType.NOT_ALLOWED);
        }

        @Override
        public Lookup<Outcome<Membership>> of(ClubId asked, MemberId member) {
            return Lookup.known(Outcome.refused(ProblemType.NOT_ALLOWED));
        }

        @Override
        public Outcome<Membership> organiser(Caller caller, ClubId asked) {
            return Outcome.refused(ProblemType.NOT_ALLOWED);
        }

        @Override
        public Outcome<Membership> owner(Caller caller, ClubId asked) {
            return Outcome.refused(ProblemType.NOT_ALLOWED);
        }
    }
}
