package org.krug.registration;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.krug.contract.EventId;
import org.krug.events.Events;
import org.krug.kernel.Checkpoint;
import org.krug.kernel.Contexts;
import org.krug.kernel.Primed;
import org.krug.kernel.RuntimeCall;

/** The Lambda function that is called when a deadline of an event has come, with {@code {"event": …, "at": …}}. */
public final class RegistrationDeadlineFunction extends MicronautRequestHandler<Map<String, Object>, String>
        implements Primed {
    @Inject
    Events events;

    @Inject
    Settlement settlement;

    @SuppressWarnings("UnusedVariable") // Kept for the runtime client, which holds it weakly.
    private final Checkpoint checkpoint;

    public RegistrationDeadlineFunction() {
        this(Contexts.start(RegistrationDeadlineFunction.class));
    }

    RegistrationDeadlineFunction(ApplicationContext context) {
        super(context);
        checkpoint = Checkpoint.of(this, context);
    }

    /** A deadline of no event. */
    @Override
    public void prime() {
        RuntimeCall.of(this, """
                {"event":"00000000-0000-0000-0000-000000000000","at":"1970-01-01T00:00:00Z"}""");
    }

    @Override
    public String execute(Map<String, Object> input) {
        EventId event = EventId.of(String.valueOf(input.get("event")));
        Instant at = Instant.parse(String.valueOf(input.get("at")));
        events.find(event).ifPresent(known -> settlement.through(known, at));
        return "";
    }
}
