package org.krug.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Session;
import org.krug.app.identity.SignIn;
import org.krug.app.identity.Tokens;
import org.krug.app.storage.DiskFolder;
import org.krug.app.wire.LocalServer;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.members.Me;
import org.krug.contract.registration.RegistrationAction;

class CallerTest {
    private static final String RENEWED =
            "{\"AuthenticationResult\":{\"AccessToken\":\"second\",\"ExpiresIn\":3600,\"TokenType\":\"Bearer\"}}";

    @TempDir
    Path path;

    private LocalServer server;
    private Session session;
    private KrugApi api;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @BeforeEach
    void signIn() throws Exception {
        server = new LocalServer();
        UrlTransport transport = new UrlTransport(Duration.ofSeconds(5), Duration.ofSeconds(10));
        InstantSource device = () -> now;
        SignIn signIn = new SignIn(transport, new Identity(server.address() + "/identity", "client"), device);
        session = Session.open(new DiskFolder(path), signIn, device);
        session.begin(new Tokens("a@club.example", "first", "refresh", now.plusSeconds(3600)));
        api = new KrugApi(new Caller(server.address(), transport, session, new ServerClock(device), () -> Language.RU));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerIsReadAsWhatItIs() {
        server.behaves((request, exchange) -> LocalServer.answer(
                exchange,
                200,
                "{\"clubs\":[{\"clubId\":\"c\",\"clubName\":\"Круг\",\"language\":\"RU\",\"memberId\":\"m\",\"roles\":[\"MEMBER\"],"
                        + "\"stewardOf\":[],\"sponsorOf\":[],\"consent\":\"GIVEN\",\"somethingNew\":{\"a\":[1]}}]}"));

        assertThat(api.me().done().orElseThrow().clubs())
                .extracting(Me.InClub::clubName)
                .containsExactly("Круг");
        assertThat(server.asked().get(0).authorization()).isEqualTo("Bearer first");
    }

    @Test
    void aTokenThatEndsIsRenewedBeforeItIsSent() {
        now = now.plusSeconds(3590);
        server.behaves(this::knowsOnlyTheSecond);

        assertThat(api.me()).isInstanceOf(Answer.Done.class);
        assertThat(server.asked()).extracting(LocalServer.Asked::authorization).containsExactly("", "Bearer second");
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnceAndTheKeyStays() {
        server.behaves(this::knowsOnlyTheSecond);

        assertThat(api.arrive()).isInstanceOf(Answer.Done.class);
        List<LocalServer.Asked> calls = server.asked().stream()
                .filter(request -> request.path().equals("/me"))
                .toList();
        assertThat(calls).extracting(LocalServer.Asked::authorization).containsExactly("Bearer first", "Bearer second");
        assertThat(calls.get(0).key()).isNotEmpty().isEqualTo(calls.get(1).key());
    }

    @Test
    void aScanIsKnownByItsNonceAndNeedsNoKey() {
        server.behaves((request, exchange) -> LocalServer.answer(exchange, 500, ""));

        api.event("club", "event").scan(new TicketScan("door-1", 1, "a-nonce-of-its-own", now, "code"));
        api.event("club", "event").act(RegistrationAction.REGISTER);

        assertThat(server.asked())
                .extracting(LocalServer.Asked::key)
                .satisfiesExactly(
                        scan -> assertThat(scan).isEmpty(),
                        act -> assertThat(act).isNotEmpty());
    }

    @Test
    void manyAtOnceRenewOnce() throws Exception {
        server.behaves(this::knowsOnlyTheSecond);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer<Me>>> calls = new ArrayList<>();
            for (int each = 0; each < 24; each++) {
                calls.add(api::me);
            }
            for (Future<Answer<Me>> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isInstanceOf(Answer.Done.class);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(server.asked())
                .filteredOn(request -> request.target().endsWith("InitiateAuth"))
                .hasSize(1);
    }

    @Test
    void whoseRefreshTokenEndedIsSignedOutAndStaysSo() throws Exception {
        server.behaves((request, exchange) -> LocalServer.answer(
                exchange,
                request.target().isEmpty() ? 401 : 400,
                "{\"__type\":\"NotAuthorizedException\",\"message\":\"Refresh Token has expired\"}"));

        assertThat(api.me()).isInstanceOf(Answer.SignedOut.class);
        assertThat(session.email()).isEmpty();
        assertThat(Session.open(new DiskFolder(path), null, () -> now).email()).isEmpty();
    }

    @Test
    void whereTheTokenCantBeRenewedForLackOfANetworkNobodyIsSignedOut() {
        now = now.plusSeconds(7200);
        server.behaves((request, exchange) -> LocalServer.answer(exchange, 503, "<html>"));

        assertThat(api.me()).isInstanceOf(Answer.Unanswered.class);
        assertThat(session.email()).contains("a@club.example");
    }

    @Test
    void aRefusalCarriesItsProblem() {
        String problem = "{\"type\":\"" + ProblemType.NOT_A_MEMBER.uri()
                + "\",\"title\":\"t\",\"status\":403,\"detail\":\"d\",\"next\":\"n\",\"about\":{\"state\":\"NONE\"},\"fields\":[]}";
        server.behaves((request, exchange) -> LocalServer.answer(exchange, 403, problem));

        assertThat(api.me()).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.is(ProblemType.NOT_A_MEMBER)).isTrue();
            assertThat(refused.problem().about()).isEqualTo(java.util.Map.of("state", "NONE"));
        });
    }

    @ParameterizedTest
    @CsvSource({"200, <html>", "200, []", "200, ", "204, ", "302, ", "403, {}", "409, nonsense", "500, {}"})
    @CsvSource({"502, Bad Gateway", "200, '{\"clubs\":[{\"clubId\":7}]}'", "200, '{\"clubs\":'"})
    void whatIsNotKrugsWordIsNoAnswer(int status, String body) {
        server.behaves((request, exchange) -> LocalServer.answer(exchange, status, body == null ? "" : body));

        assertThat(api.me()).isInstanceOf(Answer.Unanswered.class);
    }

    private void knowsOnlyTheSecond(LocalServer.Asked request, com.sun.net.httpserver.HttpExchange exchange)
            throws IOException {
        if (!request.target().isEmpty()) {
            LocalServer.answer(exchange, 200, RENEWED);
        } else if (request.authorization().equals("Bearer second")) {
            LocalServer.answer(exchange, 200, "{\"clubs\":[]}");
        } else {
            LocalServer.answer(exchange, 401, "{\"message\":\"Unauthorized\"}");
        }
    }
}
