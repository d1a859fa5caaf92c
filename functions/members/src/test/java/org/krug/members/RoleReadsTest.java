package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.kernel.Caller;
import org.krug.kernel.Lookups;
import org.krug.kernel.Outcome;
import org.krug.kernel.Transactions;
import org.krug.testkit.FakeAccounts;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a permission costs, for every request to Krug pays it. */
class RoleReadsTest {
    private final ClubInTest club = ClubInTest.founded();
    private final AtomicInteger requests = new AtomicInteger();
    private final DynamoDbClient counting = DynamoDbClient.builder()
            .endpointOverride(TestCloud.shared().dynamoDb())
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(o -> o.addExecutionInterceptor(new ExecutionInterceptor() {
                @Override
                public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                    requests.incrementAndGet();
                }
            }))
            .build();

    private final TableReads table = new TableReads(counting);
    private final MemberWriteItems writes = new MemberWriteItems(table);
    private final Transactions transactions = new Transactions(counting);
    private final MemberStore store = new DynamoDbMemberStore(table, writes, transactions);

    private Memberships fresh() {
        return new ClubMemberships(new DynamoDbPersonStore(table, writes, transactions), store, new Lookups(counting));
    }

    private static Caller caller(String email) {
        return new Caller(
                Optional.of(FakeAccounts.subject(email)),
                Optional.empty(),
                Instant.parse("2030-01-01T09:00:00Z"),
                Language.EN);
    }

    @Test
    void aPermissionCostsTwoRequestsAndOneFromThenOn() {
        Memberships memberships = fresh();

        assertThat(memberships.owner(caller(club.owner()), club.club())).isInstanceOf(Outcome.Done.class);
        assertThat(requests.getAndSet(0)).isEqualTo(2);
        assertThat(memberships.owner(caller(club.owner()), club.club())).isInstanceOf(Outcome.Done.class);
        assertThat(requests.getAndSet(0)).isEqualTo(1);
    }

    @Test
    void aStrangerCostsOneRequest() {
        assertThat(fresh().member(caller("stranger@example.org"), club.club())).isInstanceOf(Outcome.Refused.class);
        assertThat(requests.get()).isEqualTo(1);
    }

    @Test
    void aSecondInstanceOfTheFunctionSeesAtOnceThatARoleWasTakenAway() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        club.roles(club.owner(), anna.id(), false, true);
        Memberships other = fresh();
        assertThat(other.organiser(caller(anna.email()), club.club())).isInstanceOf(Outcome.Done.class);

        club.roles(club.owner(), anna.id(), false, false);

        assertThat(other.organiser(caller(anna.email()), club.club())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoWorksAtAnEventIsReadAtOnceFromAmongAllMembers() {
        String event = club.event();
        ClubInTest.Person steward = club.joined("Анна", "Пример");
        ClubInTest.Person organiser = club.joined("Борис", "Пример");
        ClubInTest.Person elsewhere = club.joined("Вера", "Пример");
        club.roles(club.owner(), organiser.id(), false, true);
        steward(steward, event);
        steward(elsewhere, club.event());
        String[] emails =
                IntStream.range(0, 100).mapToObj("a%03d@example.org"::formatted).toArray(String[]::new);
        club.imports("E-mail;Имя;Фамилия\n" + String.join(";Анна;Пример\n", emails) + ";Анна;Пример\n");
        assertThat(club.approve(emails).json().path("results")).hasSize(emails.length);
        requests.set(0);

        assertThat(new ClubStaff(store).stewards(club.club(), EventId.of(event)))
                .extracting(member -> member.id().toString())
                .containsExactlyInAnyOrder(club.ownerId(), steward.id(), organiser.id());
        assertThat(requests.get()).isEqualTo(1);
    }

    private void steward(ClubInTest.Person person, String event) {
        String path = club.path("/events/" + event + "/roles/" + person.id());
        assertThat(club.asOwner()
                        .put(path, "{\"steward\":true,\"sponsor\":false}")
                        .status())
                .isEqualTo(200);
    }
}
