package org.krug.house.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateReader;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.NotOnLocalStack;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an Idempotency-Key promises, for every POST route there is. */
@OnLocalStackToo
class IdempotencyKeyTest {
    private static final Template TEMPLATE = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());
    private static final Posts POSTS = posts();

    private static Posts posts() {
        TestCloud.shared();
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
        return new Posts();
    }

    static Set<String> routes() {
        return POSTS.all().keySet();
    }

    private static Sent fresh(String route) {
        Supplier<Sent> made = POSTS.all().get(route);
        return made.get();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The table of the function that answers the route; privacy has none, people lie with the members. */
    private static String feature(String route) {
        return route.endsWith("/erasure") ? "members" : function(route);
    }

    private static String function(String route) {
        return TEMPLATE.httpApi().routes().stream()
                .filter(known ->
                        known.method().equals("POST") && unnamed(known.path()).equals(route))
                .map(known -> TEMPLATE.functions()
                        .get(known.function())
                        .codeUri()
                        .getName(1)
                        .toString())
                .findFirst()
                .orElseThrow();
    }

    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static void assertSame(Answer again, Answer first) {
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.status()).isEqualTo(first.status());
    }

    @Test
    void everyPostRouteIsTestedHere() {
        Set<String> described = TEMPLATE.httpApi().routes().stream()
                .filter(route -> route.method().equals("POST"))
                .map(route -> unnamed(route.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(routes())).isEqualTo(described);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRepeatedRequestIsAnsweredAsTheFirstTimeAlsoDaysLaterAndChangesNothing(String route) {
        Sent sent = fresh(route);
        String key = key();
        Answer first = sent.under(key);
        assertThat(first.status()).as(first.text()).isLessThan(300);
        Set<Map<String, AttributeValue>> stored = Stored.in(feature(route));

        assertSame(sent.under(key), first);
        assertSame(sent.later(Duration.ofHours(73), key), first);
        assertSame(sent.later(Duration.ofDays(29), key), first);

        assertThat(Stored.in(feature(route))).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anotherPayloadUnderTheSameKeyIsRefusedAndChangesNothing(String route) {
        Sent sent = fresh(route);
        String key = key();
        Answer first = sent.under(key);
        Set<Map<String, AttributeValue>> stored = Stored.in(feature(route));

        Answer other = sent.otherUnder(key);

        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        assertThat(Stored.in(feature(route))).isEqualTo(stored);
        assertSame(sent.under(key), first);
    }

    @ParameterizedTest
    @MethodSource("routes")
    @NotOnLocalStack
    void twentyAtOnceHaveOneEffectAndOneAnswer(String route) throws Exception {
        Reference once = Reference.of(route);
        Sent sent = fresh(route);
        String key = key();
        int before = Stored.all(feature(route)).size();

        List<Answer> answers = AtOnce.times(20, () -> sent.under(key));

        answers.forEach(answer -> assertSame(answer, answers.getFirst()));
        once.assertLike(answers.getFirst());
        assertThat(Stored.all(feature(route)).size() - before).isEqualTo(once.items());
    }

    @ParameterizedTest
    @MethodSource("routes")
    @NotOnLocalStack
    void aFunctionThatDiesAtAnyOfItsWritesLeavesNothingLostAndNothingDoubled(String route) {
        Reference once = Reference.of(route);
        for (Interruptions.Side side : Interruptions.Side.values()) {
            boolean died = true;
            for (int write = 1; died; write++) {
                Sent sent = fresh(route);
                String key = key();
                int before = Stored.all(feature(route)).size();

                Interruptions.at(write, side);
                Answer lost = sent.under(key);
                died = Interruptions.happened();
                assertThat(lost.status() == 500).as(lost.text()).isEqualTo(died);

                Answer repeated = sent.under(key);
                once.assertLike(repeated);
                assertSame(sent.later(Duration.ofHours(73), key), repeated);
                assertThat(Stored.all(feature(route)).size() - before)
                        .as("%s write %d", side, write)
                        .isEqualTo(once.items());
            }
        }
    }

    /** What one undisturbed request answers, but for what differs each time, and how many items it adds. */
    private record Reference(int status, String text, int items) {
        static Reference of(String route) {
            Sent sent = fresh(route);
            int before = Stored.all(feature(route)).size();
            Answer answer = sent.under(key());
            assertThat(answer.status()).as(answer.text()).isLessThan(300);
            return new Reference(
                    answer.status(), masked(answer), Stored.all(feature(route)).size() - before);
        }

        private static String masked(Answer answer) {
            return answer.text().replaceAll("KRUG1:[^\"]*|[A-Za-z0-9_.%-]{20,}", "*");
        }

        void assertLike(Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            if (!text.contains("\"tickets\"")) { // The door list grows from test to test.
                assertThat(masked(answer)).isEqualTo(text);
            }
        }
    }

    @Test
    void noPersonalDataIsKept() {
        for (String route : routes()) {
            fresh(route).under(key());
        }
        List<String> kept = new ArrayList<>();
        Stored.all("requests").forEach(request -> kept.add(Stored.readable(request)));
        assertThat(kept).hasSizeGreaterThanOrEqualTo(routes().size());
        assertThat(String.join("\n", kept))
                .doesNotContain("@example", "example.org", "Меткина", "Анна", "Гость", "Наставник", "Тайное");
    }
}
