package org.krug.registration;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.krug.contract.EventId;
import org.krug.events.Events;
import org.krug.kernel.Contexts;

/** The Lambda function that is called when a deadline of an event has come, with {@code {"event": …, "at": …}}. */
public final class RegistrationDeadlineFunction extends MicronautRequestHandler<Map<String, Object>, String> {
    @Inject
    Events events;

    @Inject
    Settlement settlement;

    public RegistrationDeadlineFunction() {
        super(Contexts.start(RegistrationDeadlineFunction.class));
    }

    RegistrationDeadlineFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public String execute(Map<String, Object> input) {
        EventId event = EventId.of(String.valueOf(input.get("event")));
        Instant at = Instant.parse(String.valueOf(input.get("at")));
        events.find(event).ifPresent(known -> settlement.through(known, at));
        return "";
    }
}
