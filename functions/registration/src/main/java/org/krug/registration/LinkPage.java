package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.NoRegistration;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.events.Event;
import org.krug.kernel.Caller;
import org.krug.kernel.Problems;
import org.krug.members.Club;
import org.krug.members.Members;
import org.krug.web.Fact;
import org.krug.web.Form;
import org.krug.web.Page;
import org.krug.web.Tone;

/** The page behind a mail link: what it is about, how the place stands, and a button for each thing that can be done. */
@Singleton
final class LinkPage {
    private final Members members;
    private final MailLinks links;
    private final RegistrationAnswers answers;

    LinkPage(Members members, MailLinks links, RegistrationAnswers answers) {
        this.members = members;
        this.links = links;
        this.answers = answers;
    }

    /** Asks once. */
    String asking(LinkUse.Opened opened, Caller caller) {
        RegistrationAnswer answer = answers.of(opened.event(), opened.asked(), caller.now());
        RegistrationAction action = opened.token().action();
        LinkTexts texts = new LinkTexts(caller.language());
        if (answer.possible().contains(action)) {
            Page page = Page.in(caller.language(), texts.question(action));
            return page(
                    opened, answer, caller, action == RegistrationAction.CANCEL ? page.lead(texts.cancelling()) : page);
        }
        return page(
                opened,
                answer,
                caller,
                Page.in(caller.language(), texts.yourRegistration()).notice(Tone.INFO, texts.nothingToDo(action)));
    }

    /** Says what was done. */
    String done(LinkUse.Opened opened, RegistrationAnswer answer, Caller caller) {
        LinkTexts texts = new LinkTexts(caller.language());
        return page(
                opened,
                answer,
                caller,
                Page.in(caller.language(), texts.yourRegistration())
                        .notice(Tone.OK, texts.now(answer, opened.event().zone())));
    }

    private String page(LinkUse.Opened opened, RegistrationAnswer answer, Caller caller, Page page) {
        Event event = opened.event();
        members.club(event.club()).map(Club::name).ifPresent(page::club);
        page.facts(facts(event, answer, caller.language()).toArray(Fact[]::new));
        LinkTexts texts = new LinkTexts(caller.language());
        Optional<RegistrationAction> main = mainAction(opened.token().action(), answer);
        for (RegistrationAction action : answer.possible()) {
            LinkToken token = new LinkToken(event.id(), opened.token().member(), action);
            Form form = Form.post(links.path(token), texts.button(action)).with("do", action.word());
            if (Optional.of(action).equals(main)) {
                page.action(form);
            } else {
                page.secondary(form);
            }
        }
        return page.html();
    }

    /** What the link is for; else what comes next, but never cancelling, which nobody should press by habit. */
    private static Optional<RegistrationAction> mainAction(RegistrationAction own, RegistrationAnswer answer) {
        return answer.possible().contains(own)
                ? Optional.of(own)
                : answer.possible().stream()
                        .filter(action -> action != RegistrationAction.CANCEL)
                        .findFirst();
    }

    private static List<Fact> facts(Event event, RegistrationAnswer answer, Language language) {
        LinkTexts texts = new LinkTexts(language);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.say("Встреча", "Event"), event.title()));
        facts.add(
                new Fact(texts.say("Когда", "When"), Problems.when(event.times().starts(), event.zone(), language)));
        if (!event.place().isEmpty()) {
            facts.add(new Fact(texts.say("Где", "Where"), event.place()));
        }
        facts.add(new Fact(texts.say("Регистрация", "Registration"), Problems.name(state(answer), language)));
        deadline(event, answer, language).ifPresent(facts::add);
        return facts;
    }

    /** Until when there is something to decide. */
    private static Optional<Fact> deadline(Event event, RegistrationAnswer answer, Language language) {
        LinkTexts texts = new LinkTexts(language);
        Instant offered = answer.offeredUntil();
        if (offered != null) {
            return Optional.of(new Fact(
                    texts.say("Место за вами до", "Kept for you until"),
                    Problems.when(offered, event.zone(), language)));
        }
        return answer.possible().contains(RegistrationAction.RECONFIRM)
                ? Optional.of(new Fact(
                        texts.say("Ответьте до", "Answer by"),
                        Problems.when(answer.times().reconfirmationDue(), event.zone(), language)))
                : Optional.empty();
    }

    private static Enum<?> state(RegistrationAnswer answer) {
        return RegistrationAnswer.NONE.equals(answer.state())
                ? NoRegistration.NONE
                : RegistrationState.valueOf(answer.state());
    }
}
