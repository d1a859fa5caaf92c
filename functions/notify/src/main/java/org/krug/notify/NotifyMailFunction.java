package org.krug.notify;

import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Checkpoint;
import org.krug.kernel.Contexts;
import org.krug.kernel.Primed;
import org.krug.kernel.RuntimeCall;

/**
 * The Lambda function that hears of mail that bounced for good, or that somebody called spam. What it is told are ids and a moment: the rule that calls it
 * leaves the address out.
 */
public final class NotifyMailFunction extends MicronautRequestHandler<Map<String, Object>, String> implements Primed {
    @Inject
    MailTrouble trouble;

    @SuppressWarnings("UnusedVariable") // Kept for the runtime client, which holds it weakly.
    private final Checkpoint checkpoint;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public NotifyMailFunction() {
        super(Contexts.start(NotifyMailFunction.class));
        checkpoint = Checkpoint.of(this, getApplicationContext());
    }

    /** Nobody's mail. */
    @Override
    public void prime() {
        RuntimeCall.of(this, """
                {"club":"00000000-0000-0000-0000-000000000000","member":"00000000-0000-0000-0000-000000000000","at":"1970-01-01T00:00:00Z"}""");
    }

    @Override
    public String execute(Map<String, Object> input) {
        trouble.stop(
                ClubId.of(text(input, "club")), MemberId.of(text(input, "member")), Instant.parse(text(input, "at")));
        return "";
    }

    private static String text(Map<String, Object> input, String name) {
        return Objects.requireNonNull(input.get(name), name).toString();
    }
}
