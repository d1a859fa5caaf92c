package org.krug.local.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.krug.app.api.Answer;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;

/** What people do with their place at the event, in their app or by the links they were mailed. */
final class Requests {
    /** Whoever holds a seat for good has a ticket. */
    private static final Set<String> WITH_TICKET = Set.of("REGISTERED", "RECONFIRMED");

    private final Surroundings surroundings;
    private final Club club;
    private final Set<String> atStewards;
    private final MailedLinks links;
    private final Tally refused = new Tally();
    private final Map<String, String> states = new HashMap<>();
    private int done;
    private int byLink;

    /**
     * @param atStewards who will show a ticket to a steward
     */
    Requests(Surroundings surroundings, Club club, Set<String> atStewards) {
        this.surroundings = surroundings;
        this.club = club;
        this.atStewards = atStewards;
        this.links = new MailedLinks(surroundings);
    }

    void ask(Action action) {
        Phone phone = surroundings.people().phone(action.who());
        // Every other confirmation comes from the mail.
        if (action.deed() == Deed.CONFIRM && (done + refused.total()) % 2 == 0 && confirmedByLink(phone)) {
            return;
        }
        RegistrationAction wanted = RegistrationAction.valueOf(action.deed().name());
        Answer<RegistrationAnswer> answer = phone.owner().at(club).act(wanted);
        if (answer.done().isEmpty()) {
            refused.add(action.deed().word() + ":" + AppAnswers.refusal(answer).stateOrType());
            return;
        }
        done++;
        String state = AppAnswers.orStop(answer).state();
        String before = states.getOrDefault(action.who(), "");
        states.put(action.who(), state);
        if (WITH_TICKET.contains(state) && !WITH_TICKET.contains(before)) {
            surroundings.clock().meanwhile(() -> phone.fetchTicket(club));
        }
    }

    /** Follows the link in the newest mail that asks to confirm; false when there is none or the page says that it can't be done. */
    private boolean confirmedByLink(Phone phone) {
        surroundings.clock().settle();
        if (!links.follow(phone.owner().email(), "confirm")) {
            return false;
        }
        done++;
        byLink++;
        states.remove(phone.owner().email());
        if (atStewards.contains(phone.owner().email())) {
            openApp(phone);
        }
        return true;
    }

    /** The app learns what was done in the browser when it is opened the next time: at the latest on the way to the door. */
    private void openApp(Phone phone) {
        String state = AppAnswers.orStop(phone.owner().at(club).registration()).state();
        states.put(phone.owner().email(), state);
        if (WITH_TICKET.contains(state)) {
            surroundings.clock().meanwhile(() -> phone.fetchTicket(club));
        }
    }

    Tally refused() {
        return refused;
    }

    int granted() {
        return done;
    }

    int byLink() {
        return byLink;
    }
}
