package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.Fuzzing;

/** Odd requests to every route that takes something: each is answered, and never by "our fault". */
class FuzzTest {
    private static final int BODIES = 1_500;
    private static final int FILES = 400;
    private static final List<String> EXPORTS = List.of(
            "Имя;Фамилия;E-mail\nА;Б;a@example.org\n",
            "first name,last name,email,company,position\nAnna,\"Exa\"\"mple\",anna@example.org,=1+1,@SUM\n",
            "\uFEFFE-mail\tИмя\nx@example.org\tЁ\n");

    private final Everybody everybody = Everybody.gathered();

    @Test
    void oddBodiesAreRefusedOrTaken() {
        List<String> routes = Everybody.routesWithBodies();
        long asked = Fuzzing.rounds(BODIES, drawn -> {
            String route = routes.get(drawn.nextInt(routes.size()));
            byte[] body = new OddBodies(drawn).bent(Everybody.body(route));
            Answer answer = everybody.asked(route, everybody.owner(), body);
            assertThat(answer.status()).as("%s: %s", route, shown(body)).isBetween(200, 499);
        });
        assertThat(asked).isPositive();
    }

    @Test
    void oddExportsAreReadOrRefused() {
        long asked = Fuzzing.rounds(FILES, drawn -> {
            byte[] file = new OddBodies(drawn).bent(EXPORTS.get(drawn.nextInt(EXPORTS.size())));
            for (int times = drawn.nextInt(4); times > 0 && file.length > 0; times--) {
                file[drawn.nextInt(file.length)] = (byte) drawn.nextInt(256);
            }
            Answer answer = everybody.owner().post(everybody.clubPath("/imports"), file, "application/octet-stream");
            assertThat(answer.status()).as("%s", shown(file)).isBetween(200, 499);
        });
        assertThat(asked).isPositive();
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(300, text.length()));
    }
}
