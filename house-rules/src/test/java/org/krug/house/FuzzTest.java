package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;

/**
 * Odd requests to every route that takes something: each is answered, and never by "our fault". Ten seconds for each kind;
 * {@code -Dkrug.fuzz.seconds=3600} gives them an hour. What fails names its seed, with which {@code -Dkrug.fuzz.seed} has it again.
 */
class FuzzTest {
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("krug.fuzz.seconds", 10));
    private static final long SEED =
            Long.getLong("krug.fuzz.seed", ThreadLocalRandom.current().nextLong());
    private static final List<String> EXPORTS = List.of(
            "Имя;Фамилия;E-mail\nА;Б;a@example.org\n",
            "first name,last name,email,company,position\nAnna,\"Exa\"\"mple\",anna@example.org,=1+1,@SUM\n",
            "\uFEFFE-mail\tИмя\nx@example.org\tЁ\n");

    private final Everybody everybody = Everybody.gathered();

    @Test
    void oddBodiesAreRefusedOrTaken() {
        List<String> routes = Everybody.routesWithBodies();
        Random random = new Random(SEED);
        OddBodies odd = new OddBodies(SEED);
        int asked = 0;
        for (long until = System.nanoTime() + EACH.toNanos(); System.nanoTime() < until; asked++) {
            String route = routes.get(random.nextInt(routes.size()));
            byte[] body = odd.bent(Everybody.body(route));
            Answer answer = everybody.asked(route, everybody.owner(), body);
            assertThat(answer.status())
                    .as("%s, seed %d, request %d: %s", route, SEED, asked, shown(body))
                    .isBetween(200, 499);
        }
        assertThat(asked).as("requests within %s", EACH).isGreaterThan(100);
    }

    @Test
    void oddExportsAreReadOrRefused() {
        Random random = new Random(SEED);
        OddBodies odd = new OddBodies(SEED);
        int asked = 0;
        for (long until = System.nanoTime() + EACH.toNanos(); System.nanoTime() < until; asked++) {
            byte[] file = odd.bent(EXPORTS.get(random.nextInt(EXPORTS.size())));
            for (int times = random.nextInt(4); times > 0 && file.length > 0; times--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            Answer answer = everybody.owner().post(everybody.clubPath("/imports"), file, "application/octet-stream");
            assertThat(answer.status())
                    .as("seed %d, file %d: %s", SEED, asked, shown(file))
                    .isBetween(200, 499);
        }
        assertThat(asked).as("files within %s", EACH).isGreaterThan(50);
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(300, text.length()));
    }
}
