package org.krug.local.story;

import org.krug.app.api.Answer;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;

/** What people heard at the door. */
final class DoorTally {
    private final Tally refused = new Tally();
    private int admitted;
    private int alreadyAdmitted;

    /** Takes in the answer to a scan that was sent at once. */
    void add(Answer<CheckedIn> answer) {
        if (answer.done().isPresent()) {
            admitted++;
            return;
        }
        Refused problem = AppAnswers.refusal(answer);
        if (problem.is(ProblemType.ALREADY_ADMITTED)) {
            alreadyAdmitted++;
        } else if (problem.is(ProblemType.TOO_EARLY_AT_THE_DOOR)) {
            refused.add("TOO_EARLY");
        } else {
            refused.add(problem.stateOrType());
        }
    }

    /** Takes in what an upload said of one scan. */
    void add(String outcome, String reason) {
        switch (outcome) {
            case "ALREADY_ADMITTED" -> alreadyAdmitted++;
            case "REFUSED" -> refused.add(reason);
            case "QUARANTINED" -> refused.add("quarantined, " + reason);
            default -> admitted++;
        }
    }

    /** Takes in somebody who had no ticket to scan, and whom a steward found by name. */
    void refusedWithoutTicket(String state) {
        refused.add(state);
    }

    Tally refused() {
        return refused;
    }

    /** Scans that let somebody in by what was known then, double admissions included. */
    int admitted() {
        return admitted;
    }

    int alreadyAdmitted() {
        return alreadyAdmitted;
    }
}
