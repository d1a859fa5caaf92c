package org.krug.members;

import jakarta.inject.Singleton;
import java.util.List;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;
import org.krug.contract.members.ConsentHistory;
import org.krug.contract.members.ConsentState;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.GiveConsent;
import org.krug.contract.members.SetConsentText;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;

/** Consents to the processing of personal data: a document of the club's own, given and withdrawn apart from everything else. */
@Singleton
final class Consents {
    private static final int TRIES = 5;

    private final ConsentStore store;
    private final MemberStore members;

    Consents(ConsentStore store, MemberStore members) {
        this.store = store;
        this.members = members;
    }

    /** How somebody stands to the text that is the newest. */
    static ConsentState state(Consent consent, int newest) {
        if (consent.withdrawn()) {
            return ConsentState.WITHDRAWN;
        }
        if (!consent.given()) {
            return ConsentState.NOT_GIVEN;
        }
        return consent.version() == newest ? ConsentState.GIVEN : ConsentState.OUTDATED;
    }

    Outcome<ConsentView> read(Membership self, Language language) {
        Club club = members.club(self.club()).orElseThrow();
        Consent consent = self(self).consent();
        ConsentText text = text(club, store.newest(club.id()));
        ConsentState state = state(consent, text.version());
        return Outcome.done(new ConsentView(
                text.version(),
                text.language(language),
                text.in(text.language(language)),
                state,
                consent.given() ? consent.version() : null,
                consent.since().orElse(null),
                ConsentText.words(language, "follows." + state, club.name())));
    }

    /** Refused when the text that was read is not the club's newest any more. */
    Outcome<ConsentView> give(Membership self, GiveConsent asked, Caller caller) {
        if (asked.version() != store.newest(self.club())) {
            return Outcome.refused(ProblemType.CHANGED_MEANWHILE);
        }
        ConsentStore.Act act =
                new ConsentStore.Act(Consent.Said.GIVEN, asked.version(), asked.language(), caller.now());
        return say(self, act).then(said -> read(self, caller.language()));
    }

    /** Nothing happens for somebody who has not agreed to anything but that they are written to no more. */
    Outcome<ConsentView> withdraw(Membership self, Caller caller) {
        Consent before = self(self).consent();
        int version = before.given() ? before.version() : store.newest(self.club());
        ConsentStore.Act act = new ConsentStore.Act(Consent.Said.WITHDRAWN, version, caller.language(), caller.now());
        return say(self, act).then(said -> read(self, caller.language()));
    }

    /** Says it, unless it was the last that was said. */
    private Outcome<Consent> say(Membership self, ConsentStore.Act act) {
        for (int tried = 0; tried < TRIES; tried++) {
            Member member = self(self);
            Consent before = member.consent();
            boolean again = before.said().filter(act.said()::equals).isPresent() && before.version() == act.version();
            if (again || store.say(member, before, act)) {
                return Outcome.done(before);
            }
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    ConsentHistory history(Membership self) {
        Club club = members.club(self.club()).orElseThrow();
        List<ConsentHistory.Act> acts = store.acts(self.club(), self.member()).stream()
                .map(act -> {
                    ConsentText text = text(club, act.version());
                    Language language = text.language(act.language());
                    return new ConsentHistory.Act(
                            act.said() == Consent.Said.GIVEN, act.version(), language, act.at(), text.in(language));
                })
                .toList();
        return new ConsentHistory(acts);
    }

    /** The club's new text. Whoever agreed to an earlier one is asked again. */
    Outcome<ConsentView> publish(Membership owner, SetConsentText asked, Caller caller) {
        for (int tried = 0; tried < TRIES; tried++) {
            ConsentText text = new ConsentText(store.newest(owner.club()) + 1, asked.russian(), asked.english());
            if (store.keep(owner.club(), text, caller.now())) {
                return read(owner, caller.language());
            }
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    private ConsentText text(Club club, int version) {
        return store.text(club.id(), version).orElseGet(() -> ConsentText.first(club));
    }

    private Member self(Membership membership) {
        return members.find(membership.club(), membership.member())
                .map(Profile::member)
                .orElseThrow();
    }
}
