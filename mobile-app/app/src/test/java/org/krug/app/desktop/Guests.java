package org.krug.app.desktop;

import static org.krug.app.desktop.Phones.check;

import org.krug.app.identity.Session;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventScreen;
import org.krug.app.screens.FeedbackScreen;
import org.krug.app.screens.SignOutScreen;
import org.krug.app.screens.TicketScreen;
import org.krug.app.screens.Trouble;
import org.krug.app.screens.VenueScreen;
import org.krug.contract.notify.PushPlatform;
import org.krug.contract.registration.RegistrationAction;

/** What phones of people who come to an event do. */
final class Guests {
    private final Phones phones;
    private final String eventId;

    Guests(Phones phones, String eventId) {
        this.phones = phones;
        this.eventId = eventId;
    }

    /**
     * Somebody with a seat: table, ticket, the venue's code without a network, feedback too early, pushes; then they sign out.
     *
     * @return the ticket's code
     */
    String comes(String venueCode) throws Exception {
        Device phone = phones.signedIn("denis@leaders.example");
        EventLine line = Phones.line(phone, eventId);
        new EventScreen(phone, line).load();
        String ticket = ticket(phone, line);
        phones.network.set(false);
        VenueScreen venue = new VenueScreen(phone);
        venue.scanned(venueCode);
        check(venue.state().table().isPresent(), "the table was known without a network");
        phones.network.set(true);
        phone.kept().venue().sendWaiting();
        check(phone.kept().venue().waiting().isEmpty(), "the scan was sent");
        feedback(phone, line);
        phone.pushes().heard(PushPlatform.FCM, "token");
        check(phone.pushes().renew(), "pushes reach the phone");
        SignOutScreen out = new SignOutScreen(phone);
        out.prepare();
        out.leave();
        check(out.state().step() == SignOutScreen.Step.OUT, "somebody signed out");
        return ticket;
    }

    static String ticket(Device phone, EventLine line) {
        TicketScreen ticket = new TicketScreen(phone, line);
        ticket.open();
        return ticket.state().code().orElseThrow();
    }

    private static void feedback(Device phone, EventLine line) {
        FeedbackScreen feedback = new FeedbackScreen(phone, line);
        feedback.load();
        feedback.like(true);
        feedback.recommend(9);
        feedback.send("");
        check(feedback.state().refused().isPresent(), "nobody says how it was before it is over");
    }

    /** Takes a seat at the event to come and gives it up, with a token that was renewed. */
    void takesASeatAndGivesItUp() throws Exception {
        Device phone = phones.signedIn("gleb@leaders.example");
        Session.Proof first = phone.session().proof();
        check(
                first instanceof Session.Proof.Token token
                        && phone.session().proofAfter(token.access()) instanceof Session.Proof.Token,
                "the token was renewed");
        EventScreen event = new EventScreen(phone, Phones.later(phone, eventId));
        event.load();
        event.act(RegistrationAction.REGISTER);
        event.act(RegistrationAction.CONFIRM);
        check(event.state().hasTicket(), "a seat was taken");
        event.askToCancel();
        event.cancel();
        check(event.state().trouble() == Trouble.NONE && !event.state().hasTicket(), "the seat was given up");
    }
}
