package org.krug.app.door;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.CodeFault;

/** What a steward reads after a scan. */
public sealed interface ScanAnswer {
    /** The server let the person in. */
    record Admitted(CheckedIn who) implements ScanAnswer {}

    /** The server said no, and why: in already, not entitled, a bad code, or no steward any more. */
    record Refused(Problem problem) implements ScanAnswer {
        public boolean is(ProblemType type) {
            return problem.type().equals(type.uri());
        }

        /** When the person came in, for {@link ProblemType#ALREADY_ADMITTED}; since when the reason holds, for others. */
        public Optional<String> since() {
            return Optional.ofNullable(problem.about().get("since"));
        }

        /** The same as a moment; empty when it is none. */
        public Optional<Instant> sinceWhen() {
            try {
                return since().map(Instant::parse);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        /** Whose ticket it is; empty when Krug doesn't know. */
        public Optional<String> name() {
            return Optional.ofNullable(problem.about().get("name"));
        }
    }

    /**
     * The server did not answer: the scan is kept, and this is what the device makes of it.
     *
     * @param knownUpTo how old the list is that it judged by, by the server's clock; empty without a list
     * @param name whose ticket it is; empty when the device can't know
     */
    record Offline(OfflineVerdict verdict, Optional<Instant> knownUpTo, Optional<String> name) implements ScanAnswer {}

    /** What was scanned is no ticket for this door, whoever judges it: neither sent nor kept. */
    record NoTicket(CodeFault fault) implements ScanAnswer {}

    /** The server did not answer, and the device can't keep the scan: it is full or broken. Nobody is let in by it. */
    record NotKept() implements ScanAnswer {}
}
