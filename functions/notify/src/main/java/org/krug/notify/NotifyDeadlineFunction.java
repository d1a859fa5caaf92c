package org.krug.notify;

import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.krug.contract.EventId;
import org.krug.kernel.Checkpoint;
import org.krug.kernel.Contexts;
import org.krug.kernel.Primed;
import org.krug.kernel.RuntimeCall;

/** The Lambda function that is called at an event's moments, with what {@link EventDeadlines} left for it. */
public final class NotifyDeadlineFunction extends MicronautRequestHandler<Map<String, Object>, String>
        implements Primed {
    @Inject
    DueLetters letters;

    @SuppressWarnings("UnusedVariable") // Kept for the runtime client, which holds it weakly.
    private final Checkpoint checkpoint;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public NotifyDeadlineFunction() {
        super(Contexts.start(NotifyDeadlineFunction.class));
        checkpoint = Checkpoint.of(this, getApplicationContext());
    }

    /** A moment of no event. */
    @Override
    public void prime() {
        RuntimeCall.of(this, """
                {"event":"00000000-0000-0000-0000-000000000000","moment":"INVITED","at":"1970-01-01T00:00:00Z"}""");
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
