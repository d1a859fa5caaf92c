package org.krug.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.checkin.Undone;
import org.krug.contract.checkin.UploadedScans;
import org.krug.contract.events.EventView;
import org.krug.contract.live.LiveTicket;
import org.krug.contract.members.ConsentView;
import org.krug.contract.notify.InboxPage;

/**
 * Whether an answer says all that it must. Something between the phone and Krug may answer anything, and JSON that says nothing of what was asked reads as
 * a record of nulls.
 */
final class Sound {
    private Sound() {}

    static boolean is(Object answer) {
        if (answer instanceof CheckedIn checkedIn) {
            return is(checkedIn);
        }
        if (answer instanceof DoorKnowledge knowledge) {
            return is(knowledge);
        }
        if (answer instanceof UploadedScans uploaded) {
            return is(uploaded);
        }
        if (answer instanceof DoorReport report) {
            return is(report);
        }
        if (answer instanceof SealedNames names) {
            return all(names.names()) && names.names().stream().allMatch(name -> all(name.entry(), name.name()));
        }
        if (answer instanceof FoundPeople found) {
            return is(found);
        }
        if (answer instanceof EventView event) {
            return is(event);
        }
        if (answer instanceof InboxPage page) {
            return is(page);
        }
        if (answer instanceof ConsentView consent) {
            return all(consent.language(), consent.text(), consent.state());
        }
        if (answer instanceof LiveTicket ticket) {
            return all(ticket.address());
        }
        return !(answer instanceof Undone undone) || is(undone);
    }

    private static boolean is(CheckedIn answer) {
        return all(answer.outcome(), answer.memberId(), answer.name(), answer.at());
    }

    private static boolean is(EventView answer) {
        return all(
                        answer.id(),
                        answer.clubId(),
                        answer.title(),
                        answer.description(),
                        answer.place(),
                        answer.timeZone(),
                        answer.times(),
                        answer.agenda(),
                        answer.status())
                && answer.doors().stream().allMatch(turn -> all(turn.at()));
    }

    private static boolean is(Undone answer) {
        return all(answer.memberId(), answer.undoneAt());
    }

    private static boolean is(DoorKnowledge answer) {
        return all(answer.serverTime(), answer.ticketKey(), answer.doorsOpen(), answer.ends(), answer.tickets())
                && answer.tickets().stream().allMatch(ticket -> all(ticket.entry(), ticket.state()));
    }

    private static boolean is(UploadedScans answer) {
        return all(answer.scans()) && answer.scans().stream().allMatch(result -> all(result.outcome()));
    }

    private static boolean is(DoorReport answer) {
        return all(
                answer.doubles(),
                answer.conflicts(),
                answer.unconfirmed(),
                answer.refused(),
                answer.undone(),
                answer.quarantine());
    }

    private static boolean is(FoundPeople answer) {
        return all(answer.people())
                && answer.people().stream().allMatch(found -> all(found.memberId(), found.name(), found.state()));
    }

    private static boolean is(InboxPage answer) {
        return all(answer.items())
                && answer.items().stream()
                        .allMatch(item -> all(item.id(), item.kind(), item.at(), item.title(), item.text()));
    }

    private static boolean all(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null || value instanceof List<?> list && list.contains(null)) {
                return false;
            }
        }
        return true;
    }
}
