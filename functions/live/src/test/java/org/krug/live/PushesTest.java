package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.kernel.CheckpointedHttp;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

class PushesTest {
    private final Gateway gateway;
    private final Watched watched;

    PushesTest() throws IOException {
        gateway = new Gateway();
        System.setProperty("aws.endpointUrlApiGatewayManagementApi", gateway.address());
        CheckpointedHttp http = TestCloud.shared().bean(CheckpointedHttp.class);
        AwsCredentialsProvider credentials = TestCloud.shared().bean(AwsCredentialsProvider.class);
        watched = new Watched(new GatewaySockets(new GatewaySockets.Client().gateway(http, credentials)));
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    @Test
    void everybodyWhoWatchesIsToldWhatChangedAndNothingElse() throws Exception {
        String anna = watched.watching("anna");
        String boris = watched.watching("boris");
        push(registered(RegistrationState.REGISTERED), admitted("2019-02-09T08:59:59Z"));
        assertThat(gateway.received.get(anna))
                .isEqualTo(gateway.received.get(boris))
                .hasSize(1);
        JsonNode message = message(anna, 0);
        assertThat(message.toString())
                .isEqualTo("{\"type\":\"change\",\"event\":\"" + watched.event + "\",\"from\":0,\"version\":1,"
                        + "\"counts\":{\"REGISTERED\":1,\"arrived\":1},\"arrivals\":{\"2019-02-09T08:59:00Z\":1}}");
    }

    @Test
    void whoeverWatchesAnotherEventIsNotTold() {
        String anna = watched.watching("anna");
        Watched other = new Watched(new KeptSockets());
        other.pushes.tell(
                other.counting.count(other.event, List.of(registered(RegistrationState.REGISTERED))), Watched.NOW);
        assertThat(gateway.received).doesNotContainKey(anna);
    }

    @Test
    void aConnectionThatIsGoneIsForgotten() {
        String gone = watched.watching("anna");
        String here = watched.watching("boris");
        gateway.failing.put(gone, 410);
        push(registered(RegistrationState.REQUESTED));
        assertThat(watched.connections.ofEvent(watched.event))
                .extracting(Connection::id)
                .containsExactly(here);
        assertThat(watched.connections.find(gone)).isEmpty();
    }

    @Test
    void aBrokenAndAStuckConnectionHoldUpNobody() {
        String broken = watched.watching("anna");
        String stuck = watched.watching("boris");
        String good = watched.watching("clara");
        gateway.failing.put(broken, 500);
        gateway.stuck.put(stuck, new CountDownLatch(1));
        Instant before = Instant.now();
        push(registered(RegistrationState.REQUESTED));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(9));
        assertThat(gateway.received.get(good)).hasSize(1);
        assertThat(watched.connections.ofEvent(watched.event)).hasSize(3);
    }

    @Test
    void whoLostTheRoleIsToldSoAndDisconnectedInsteadOfTheCounts() {
        String former = watched.watching("anna");
        watched.stewards.remove("anna");
        push(registered(RegistrationState.REQUESTED));
        assertThat(gateway.received.get(former)).hasSize(2);
        assertThat(gateway.received.get(former).getFirst())
                .contains("not-allowed")
                .doesNotContain("counts\"");
        assertThat(gateway.received.get(former).getLast()).startsWith("DELETE");
        assertThat(watched.connections.ofEvent(watched.event)).isEmpty();
    }

    private void push(Seen... news) {
        watched.pushes.tell(watched.counting.count(watched.event, List.of(news)), Watched.NOW);
    }

    private JsonNode message(String id, int number) throws Exception {
        return new ObjectMapper().readTree(gateway.received.get(id).get(number).substring("POST ".length()));
    }

    private static Seen registered(RegistrationState state) {
        return new Seen(
                new MemberId(UUID.randomUUID()), Optional.of(new Seen.OfRegistration(1, state)), Optional.empty());
    }

    private static Seen admitted(String at) {
        return new Seen(
                new MemberId(UUID.randomUUID()),
                Optional.empty(),
                Optional.of(new Seen.OfAdmission(1, Instant.parse(at), false, false)));
    }
}
