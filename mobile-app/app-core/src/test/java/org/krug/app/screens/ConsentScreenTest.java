package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.app.screens.ConsentScreen.Step;
import org.krug.contract.Language;
import org.krug.contract.members.ConsentState;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.Me;

class ConsentScreenTest extends PhoneTest {

    @BeforeEach
    void start() throws Exception {
        for (String club : List.of("c1", "c2", "c3")) {
            krug.answers("GET /clubs/" + club + "/consent", ConsentView.class, text(club, ConsentState.NOT_GIVEN))
                    .answers("POST /clubs/" + club + "/consent", ConsentView.class, text(club, ConsentState.GIVEN));
        }
    }

    private static ConsentView text(String club, ConsentState state) {
        return new ConsentView(3, Language.EN, "Text of " + club, state, null, null, "");
    }

    private static Me.InClub club(String id, ConsentState consent) {
        return new Me.InClub(id, id, Language.EN, "m", List.of("MEMBER"), List.of(), List.of(), consent);
    }

    private ConsentScreen loaded(Me.InClub... clubs) {
        krug.answers("POST /me", Me.class, new Me(List.of(clubs)));
        ConsentScreen screen = new ConsentScreen(phone.device);
        phone.touch(screen::load);
        return screen;
    }

    private static String asking(ConsentScreen screen) {
        return screen.state().text().orElseThrow().text();
    }

    @Test
    void clubsAskOneAfterAnotherButNotWhoAgreedOrWithdrew() {
        ConsentScreen screen = loaded(
                club("c0", ConsentState.GIVEN),
                club("c1", ConsentState.NOT_GIVEN),
                club("c3", ConsentState.WITHDRAWN),
                club("c2", ConsentState.OUTDATED));
        assertThat(asking(screen)).isEqualTo("Text of c1");

        phone.touch(screen::agree);
        assertThat(asking(screen)).isEqualTo("Text of c2");
        phone.touch(screen::goOn);

        assertThat(screen.state().step()).isEqualTo(Step.DONE);
        assertThat(krug.asked)
                .filteredOn(call -> call.contains("consent"))
                .containsExactly("GET /clubs/c1/consent", "POST /clubs/c1/consent", "GET /clubs/c2/consent");
    }

    @Test
    void withoutANetworkNobodyIsHeldUp() {
        krug.answers("POST /me", 500, "");
        ConsentScreen screen = new ConsentScreen(phone.device);

        phone.touch(screen::load);

        assertThat(screen.state().step()).isEqualTo(Step.DONE);
    }

    @Test
    void anAgreementThatDidNotArriveIsSaidAndCanBeTriedAgainOrLeft() {
        ConsentScreen screen = loaded(club("c1", ConsentState.NOT_GIVEN));
        krug.answers("POST /clubs/c1/consent", 500, "");

        phone.touch(screen::agree);
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
        assertThat(screen.state().step()).isEqualTo(Step.ASKING);

        phone.touch(screen::goOn);
        assertThat(screen.state().step()).isEqualTo(Step.DONE);
    }
}
