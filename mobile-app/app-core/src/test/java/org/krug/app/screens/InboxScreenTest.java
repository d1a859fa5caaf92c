package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krug.contract.events.EventView;
import org.krug.contract.members.Me;
import org.krug.contract.notify.InboxItem;
import org.krug.contract.notify.InboxPage;
import org.krug.contract.registration.RegistrationAnswer;

class InboxScreenTest extends PhoneTest {

    private void told(InboxItem... items) {
        krug.answers("GET /me/inbox", InboxPage.class, new InboxPage(List.of(items), null));
    }

    private static InboxItem item(String id, @Nullable String event) {
        return new InboxItem(
                id,
                "offer",
                Known.NOW,
                "c1",
                event == null
                        ? null
                        : new InboxItem.EventOfItem(event, "Event " + event, Known.NOW.plus(Duration.ofDays(3))),
                "Title " + id,
                "Text",
                true,
                null);
    }

    private InboxScreen loaded() {
        InboxScreen screen = new InboxScreen(phone.device);
        phone.touch(screen::load);
        return screen;
    }

    private int unread() {
        EventsScreen screen = new EventsScreen(phone.device);
        phone.touch(screen::countUnread);
        return screen.state().unread();
    }

    @Test
    void whatIsNewIsMarkedWhileTheScreenIsOpenAndCountsNoMoreAfterwards() {
        told(item("1", "e1"));
        loaded();
        told(item("2", "e1"), item("1", "e1"));
        phone.device.kept().inbox().load();
        assertThat(unread()).isEqualTo(1);

        InboxScreen screen = loaded();

        assertThat(screen.state().items()).extracting(InboxItem::id).containsExactly("2", "1");
        assertThat(screen.state().unseen()).containsExactly("2");
        assertThat(screen.state().fresh()).isTrue();
        assertThat(unread()).isZero();
        assertThat(loaded().state().unseen()).isEmpty();
    }

    @Test
    void withoutANetworkTheLastKnownIsShownAndMarkedAsOldByAPhoneThatWasStartedAnew() throws Exception {
        told(item("1", "e1"));
        loaded();
        krug.close();
        try (Phone again = new Phone(krug.address(), data)) {
            InboxScreen screen = new InboxScreen(again.device);

            again.touch(screen::load);

            assertThat(screen.state().items()).extracting(InboxItem::id).containsExactly("1");
            assertThat(screen.state().heardAt()).isPresent();
            assertThat(screen.state().fresh()).isFalse();
            assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
        }
    }

    @Test
    void somethingLeadsToItsEventThoughThePhoneDoesNotKnowItYet() {
        told(item("1", "e9"));
        krug.answers("GET /me", Me.class, new Me(List.of(Known.club("c1", "Leaders"))))
                .answers("GET /clubs/c1/events/e9", EventView.class, Known.event("c1", "e9", Duration.ofDays(3)))
                .answers("GET /clubs/c1/events/e9/registration", RegistrationAnswer.class, Known.place("NONE"));
        InboxScreen screen = loaded();

        phone.touch(() -> screen.open(screen.state().items().get(0)));

        assertThat(screen.state().opened()).hasValueSatisfying(line -> {
            assertThat(line.event().id()).isEqualTo("e9");
            assertThat(line.clubName()).isEqualTo("Leaders");
        });
    }

    @Test
    void aTapWhileTheInboxIsStillAskedForLeadsOn() {
        told(item("1", "e9"));
        krug.answers("GET /me", Me.class, new Me(List.of(Known.club("c1", "Leaders"))))
                .answers("GET /clubs/c1/events/e9", EventView.class, Known.event("c1", "e9", Duration.ofDays(3)));
        InboxScreen screen = loaded();

        phone.touch(() -> {
            screen.load();
            screen.open(screen.state().items().get(0));
        });

        assertThat(screen.state().opened()).isPresent();
        assertThat(screen.state().loading()).isFalse();
    }

    @Test
    void anEventThatCannotBeFoundIsSaidAndLeadsNowhere() {
        told(item("1", "e9"), item("2", null));
        krug.answers("GET /me", Me.class, new Me(List.of(Known.club("c1", "Leaders"))));
        InboxScreen screen = loaded();

        phone.touch(() -> screen.open(screen.state().items().get(0)));
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);

        phone.touch(screen::load);
        phone.touch(() -> screen.open(screen.state().items().get(1)));
        assertThat(screen.state().opening()).isFalse();
        assertThat(screen.state().opened()).isEmpty();
    }

    @Test
    void aPageThatSaysNothingIsNoAnswer() {
        krug.answers("GET /me/inbox", 200, "{\"items\":[{\"id\":\"1\"}]}");

        assertThat(loaded().state().trouble()).isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void whoSignsOutLeavesNothingBehindThoughAnAnswerIsStillOnItsWay() throws Exception {
        told(item("1", "e1"));
        loaded();
        SignOutScreen leaving = new SignOutScreen(phone.device);
        phone.touch(leaving::prepare);
        phone.touch(leaving::leave);

        phone.device.kept().inbox().see(List.of(item("1", "e1")));

        assertThat(leaving.state().step()).isEqualTo(SignOutScreen.Step.OUT);
        assertThat(phone.folder.names("")).isEmpty();
        assertThat(phone.device.kept().inbox().known().items()).isEmpty();
    }
}
