package org.krug.members;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;
import org.krug.contract.members.ConsentHistory;
import org.krug.contract.members.ConsentState;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.GiveConsent;
import org.krug.contract.members.SetConsentText;
import org.krug.kernel.Caller;
import org.krug.kernel.Once;
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
        return Outcome.done(view(
                new Reader(club, text(club, store.newest(club.id())), language),
                self(self).consent()));
    }

    /** Who reads which text. */
    private record Reader(Club club, ConsentText newest, Language language) {}

    private static ConsentView view(Reader reader, Consent consent) {
        ConsentText text = reader.newest();
        ConsentState state = state(consent, text.version());
        Language language = text.language(reader.language());
        return new ConsentView(
                text.version(),
                language,
                text.in(language),
                state,
                consent.given() ? consent.version() : null,
                consent.since().orElse(null),
                ConsentText.words(
                        reader.language(), "follows." + state, reader.club().name()));
    }

    /** Refused when the text that was read is not the club's newest any more. */
    Outcome<ConsentView> give(Membership self, GiveConsent asked, Caller caller, Once<ConsentView> once) {
        if (asked.version() != store.newest(self.club())) {
            return Outcome.refused(ProblemType.CHANGED_MEANWHILE);
        }
        ConsentStore.Act act =
                new ConsentStore.Act(Consent.Said.GIVEN, asked.version(), asked.language(), caller.now());
        return say(self, act, caller.language(), once);
    }

    /** For somebody who has not agreed to anything it means that they are written to no more. */
    Outcome<ConsentView> withdraw(Membership self, Caller caller, Once<ConsentView> once) {
        Consent before = self(self).consent();
        int version = before.said().isPresent() ? before.version() : store.newest(self.club());
        ConsentStore.Act act = new ConsentStore.Act(Consent.Said.WITHDRAWN, version, caller.language(), caller.now());
        return say(self, act, caller.language(), once);
    }

    /** Says it, unless it was the last that was said. */
    private Outcome<ConsentView> say(Membership self, ConsentStore.Act act, Language language, Once<ConsentView> once) {
        Club club = members.club(self.club()).orElseThrow();
        Reader reader = new Reader(club, text(club, store.newest(club.id())), language);
        for (int tried = 0; tried < TRIES; tried++) {
            Member member = self(self);
            Consent before = member.consent();
            if (before.said().filter(act.said()::equals).isPresent() && before.version() == act.version()) {
                return Outcome.done(view(reader, before));
            }
            Consent after =
                    new Consent(before.acts() + 1, Optional.of(act.said()), act.version(), Optional.of(act.at()));
            if (store.say(new ConsentStore.Saying(member, act), after, once.from(kept -> view(reader, kept)))) {
                return Outcome.done(view(reader, after));
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
