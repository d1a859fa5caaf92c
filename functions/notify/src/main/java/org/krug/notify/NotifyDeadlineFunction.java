package org.krug.notify;

import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.krug.contract.EventId;
import org.krug.kernel.Contexts;

/** The Lambda function that is called at an event's moments, with what {@link EventDeadlines} left for it. */
public final class NotifyDeadlineFunction extends MicronautRequestHandler<Map<String, Object>, String> {
    @Inject
    DueLetters letters;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public NotifyDeadlineFunction() {
        super(Contexts.start(NotifyDeadlineFunction.class));
    }

    @Override
    public String execute(Map<String, Object> input) {
        letters.send(
                EventId.of(text(input, "event")),
                Moment.valueOf(text(input, "moment")),
                Instant.parse(text(input, "at")));
        return "";
    }

    private static String text(Map<String, Object> input, String name) {
        return Objects.requireNonNull(input.get(name), name).toString();
    }
}
