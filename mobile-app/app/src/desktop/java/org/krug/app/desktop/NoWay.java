package org.krug.app.desktop;

import org.krug.app.screens.EventLine;
import org.krug.app.views.EventPage;
import org.krug.app.views.EventsView;
import org.krug.app.views.InboxView;
import org.krug.app.views.LiveView;
import org.krug.app.views.VenueView;

/** Taps that lead nowhere. */
final class NoWay implements EventsView.Way, EventPage.Way, VenueView.Way, LiveView.Way, InboxView.Way {
    @Override
    public void open(EventLine line) {}

    @Override
    public void checkIn() {}

    @Override
    public void inbox() {}

    @Override
    public void consent() {}

    @Override
    public void signOut() {}

    @Override
    public void signedOut() {}

    @Override
    public void back() {}

    @Override
    public void ticket(EventLine line) {}

    @Override
    public void steward(EventLine line) {}

    @Override
    public void event(EventLine line) {}

    @Override
    public void feedback(EventLine line) {}

    @Override
    public void map(EventLine line) {}

    @Override
    public void calendar(EventLine line) {}

    @Override
    public void share(EventLine line) {}

    @Override
    public void back(EventLine line) {}

    @Override
    public void write(EventLine line) {}

    @Override
    public void live(EventLine line) {}
}
