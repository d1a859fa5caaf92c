package org.krug.local.story;

import org.krug.app.api.Answer;
import org.krug.app.door.ScanAnswer;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.UploadedScans;

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
        add(AppAnswers.refusal(answer));
    }

    /** Takes in what a steward read after a scan with the network. */
    void add(ScanAnswer answer) {
        switch (answer) {
            case ScanAnswer.Admitted admission -> admitted++;
            case ScanAnswer.Refused(Problem problem) -> add(new Refused(problem.type(), problem.about()));
            case ScanAnswer.NoTicket(CodeFault fault) -> refused.add(fault.name());
            case ScanAnswer.Offline offline ->
                throw new StoryStoppedException("Not answered with the network: " + answer);
            case ScanAnswer.NotKept none -> throw new StoryStoppedException("A device can't keep a scan");
        }
    }

    private void add(Refused problem) {
        if (problem.is(ProblemType.ALREADY_ADMITTED)) {
            alreadyAdmitted++;
        } else if (problem.is(ProblemType.TOO_EARLY_AT_THE_DOOR)) {
            refused.add("TOO_EARLY");
        } else {
            refused.add(problem.stateOrType());
        }
    }

    /** Takes in what an upload said of one scan. */
    void add(UploadedScans.Result result) {
        switch (result.outcome()) {
            case ALREADY_ADMITTED -> alreadyAdmitted++;
            case REFUSED -> refused.add(String.valueOf(result.reason()));
            case QUARANTINED -> refused.add("quarantined, " + result.reason());
            case ADMITTED, DOUBLE_ADMISSION -> admitted++;
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
