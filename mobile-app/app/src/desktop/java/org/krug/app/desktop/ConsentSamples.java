package org.krug.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.app.screens.ConsentScreen;
import org.krug.app.screens.ConsentScreen.Step;
import org.krug.app.screens.Device;
import org.krug.app.screens.Trouble;
import org.krug.app.views.ConsentPage;
import org.krug.app.views.Look;
import org.krug.contract.Language;
import org.krug.contract.members.ConsentState;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.Me;

/** Being asked for consent. */
final class ConsentSamples {
    private final Device device;
    private final List<Sample> samples = new ArrayList<>();

    private ConsentSamples(Device device) {
        this.device = device;
    }

    static List<Sample> of(Device device) {
        ConsentSamples samples = new ConsentSamples(device);
        samples.add("consent", Step.ASKING, Trouble.NONE);
        samples.add("consent-sending", Step.SENDING, Trouble.NONE);
        samples.add("consent-no-answer", Step.ASKING, Trouble.NO_ANSWER);
        samples.samples.add(new Sample(
                "consent-first",
                look -> new ConsentPage(look, new ConsentScreen(device, ConsentScreen.State.FIRST), () -> {})));
        return samples.samples;
    }

    private void add(String name, Step step, Trouble trouble) {
        samples.add(new Sample(
                name,
                look -> new ConsentPage(
                        look,
                        new ConsentScreen(
                                device,
                                new ConsentScreen.State(
                                        step, List.of(club(look)), Optional.of(text(look)), trouble, Optional.empty())),
                        () -> {})));
    }

    private static Me.InClub club(Look look) {
        return new Me.InClub(
                "c1",
                new SampleEvents(look.words().language()).club(),
                look.words().language(),
                "m1",
                List.of("MEMBER"),
                List.of(),
                List.of(),
                ConsentState.NOT_GIVEN);
    }

    /** In the server's words. */
    private static ConsentView text(Look look) {
        boolean russian = look.words().language() == Language.RU;
        String club = new SampleEvents(look.words().language()).club();
        return new ConsentView(
                0,
                look.words().language(),
                russian
                        ? "Я согласен (согласна) на обработку клубом «" + club
                                + "» моих персональных данных: имени, адреса электронной почты, функции, отрасли, города,"
                                + " компании и должности, регистраций и отметок о приходе, чтобы вести участие в клубе и"
                                + " проводить встречи. Согласие действует, пока я его не отзову."
                        : "I agree that the club “" + club
                                + "” processes my name, e-mail address, function, industry, city, company and position, my"
                                + " registrations and check-ins, in order to keep my membership and to hold meetings. The"
                                + " consent holds until I withdraw it.",
                ConsentState.NOT_GIVEN,
                null,
                null,
                russian
                        ? "Клуб просит согласия на обработку ваших персональных данных. Вы можете не соглашаться: тогда"
                                + " ничего не изменится."
                        : "The club asks for your consent to process your personal data. You may say no: nothing changes"
                                + " then.");
    }
}
