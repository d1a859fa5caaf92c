package org.krug.local.pages;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.krug.local.clock.ClockDrive;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/**
 * Reads and moves the clock.
 *
 * <p>{@code POST} takes one of {@code {"set": instant}}, {@code {"move": "PT2H"}}, {@code {"next": true}} (to the next deadline),
 * {@code {"due": true}} (fires what is due now), {@code {"settle": true}} (waits until the streams are caught up) and {@code {"stands": boolean}}, which may also accompany the first two; a clock
 * that ran runs on, one that stood stands.
 */
final class ClockCalls {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> SWITCHES = Set.of("next", "due", "settle", "stands");
    private static final Set<String> WISHES = Set.of("set", "move", "next", "due", "settle", "stands");

    private final LocalClock clock;
    private final ClockDrive time;

    ClockCalls(LocalClock clock, ClockDrive time) {
        this.clock = clock;
        this.time = time;
    }

    HttpAnswer answer(HttpCall call) {
        if (!call.method().equals("POST")) {
            boolean browser = call.header("accept").orElse("").contains("text/html");
            return browser ? page() : state();
        }
        try {
            JsonNode wish = JSON.readTree(call.body());
            if (wish == null || !wish.isObject()) {
                return wrong("a JSON object is expected");
            }
            for (String name : (Iterable<String>) wish::fieldNames) {
                if (!WISHES.contains(name)) {
                    return wrong("unknown field: " + name);
                }
                if (SWITCHES.contains(name) && !wish.get(name).isBoolean()) {
                    return wrong("true or false is expected: " + name);
                }
            }
            obey(wish);
            return state();
        } catch (IOException | DateTimeException | ArithmeticException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private void obey(JsonNode wish) {
        boolean stands = wish.has("stands") ? wish.get("stands").asBoolean() : clock.stands();
        if (wish.path("next").asBoolean()) {
            time.runToNext();
        } else if (wish.path("due").asBoolean()) {
            time.runDue();
        } else if (wish.path("settle").asBoolean()) {
            time.settle();
        } else {
            Optional<Instant> target = wish.has("set")
                    ? Optional.of(Instant.parse(wish.get("set").asText()))
                    : wish.has("move")
                            ? Optional.of(clock.instant()
                                    .plus(Duration.parse(wish.get("move").asText())))
                            : Optional.empty();
            Instant instant = target.map(LocalClock::settable).orElseGet(clock::instant);
            if (stands) {
                time.standAt(instant);
            } else {
                time.runFrom(instant);
            }
        }
    }

    private HttpAnswer state() {
        ObjectNode state = JSON.createObjectNode();
        state.put("now", clock.instant().toString()).put("stands", clock.stands());
        time.nextDue().ifPresentOrElse(next -> state.put("next", next.toString()), () -> state.putNull("next"));
        return HttpAnswer.text(200, "application/json", state.toString());
    }

    private static HttpAnswer wrong(String reason) {
        String body = JSON.createObjectNode().put("message", reason).toString();
        return HttpAnswer.text(400, "application/json", body);
    }

    private HttpAnswer page() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Html.page("Clock", """
                <div class="card"><strong class="now">%s</strong>%s<br>
                <span class="muted">Next deadline: %s</span></div>
                <div class="buttons"><button class="main" data-wish='{"next":true}'>Run to the next deadline</button>
                <button data-wish='{"due":true}'>Run what is due</button>
                <button data-wish='{"move":"PT1H"}'>One hour on</button> <button data-wish='{"move":"P1D"}'>One day on</button>
                %s</div>
                <form><input name="set" value="%s" aria-label="Time, ISO 8601"> <button>Set</button></form>
                <p class="muted">Offers, deadlines and tokens obey this clock, and it is kept with the data. On its way it stops at
                every deadline, in turn.</p><p role="status" class="bad"></p>
                <script>
                const send = wish => fetch('/_local/clock', {method: 'POST', body: JSON.stringify(wish)})
                  .then(async answer => answer.ok ? location.reload()
                    : document.querySelector('[role=status]').textContent = (await answer.json()).message);
                document.querySelectorAll('[data-wish]').forEach(b => b.onclick = () => send(JSON.parse(b.dataset.wish)));
                document.forms[0].onsubmit = e => { e.preventDefault(); send({set: e.target.set.value}); };
                </script>
                """.formatted(
                        Html.text(Html.time(now)),
                        clock.stands() ? "Stands still" : "Runs",
                        Html.text(time.nextDue().map(Html::time).orElse("none")),
                        clock.stands()
                                ? "<button data-wish='{\"stands\":false}'>Let it run</button>"
                                : "<button data-wish='{\"stands\":true}'>Stop it</button>",
                        Html.text(now)));
    }
}
