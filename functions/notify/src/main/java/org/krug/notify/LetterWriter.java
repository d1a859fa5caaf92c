package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.Language;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.members.Club;
import org.krug.members.Members;
import org.krug.registration.RegistrationLinks;

/** Writes a letter in its reader's language, as text and as HTML. */
@Singleton
final class LetterWriter {
    private final Members members;
    private final RegistrationLinks links;
    private final OffLinks offLinks;

    LetterWriter(Members members, RegistrationLinks links, OffLinks offLinks) {
        this.members = members;
        this.links = links;
        this.offLinks = offLinks;
    }

    /**
     * What both forms say.
     *
     * @param reply where the button leads, absent where there is nothing to answer
     * @param paragraphs the text, then what, when and where
     * @param off the link below the footer by which such letters are turned off, absent where they can't be
     */
    record Content(
            Language language,
            String subject,
            String heading,
            List<String> paragraphs,
            Map<String, String> what,
            Optional<Button> reply,
            String club,
            String footer,
            Optional<Button> off) {}

    /**
     * A button.
     *
     * @param quiet whether it stands back, for few will want it
     */
    record Button(String words, String address, boolean quiet) {}

    Mail write(Letter letter) {
        Content content = content(letter);
        return new Mail(
                letter.kind().slug(),
                letter.member().email(),
                content.subject(),
                PlainLetter.of(content),
                HtmlLetter.of(content),
                Optional.of(
                        new Mail.Reader(letter.member().club(), letter.member().id())),
                content.off().map(Button::address));
    }

    /** Where mails of this kind are turned off. */
    private Optional<Button> off(Letter letter, LetterTexts texts) {
        return Optional.of(letter.kind())
                .filter(Kind::mayBeTurnedOff)
                .map(kind ->
                        offLinks.link(letter.member().club(), letter.member().id(), kind))
                .map(address -> new Button(texts.get("off.link"), address, true));
    }

    private Content content(Letter letter) {
        String club = members.club(letter.event().club()).map(Club::name).orElse("");
        Language language = letter.member().language();
        LetterTexts texts = new LetterTexts(language);
        Map<String, String> facts = Wording.facts(letter.event(), letter.facts(), language, letter.writtenAt());
        facts.putAll(letter.words());
        facts.put("club", club);
        Wording words = new Wording(texts, letter.kind(), facts);
        return new Content(
                language,
                words.subject(),
                words.heading(),
                words.paragraphs(),
                what(letter.event(), texts, language),
                letter.kind().reply().map(reply -> button(letter, reply, texts)),
                club,
                texts.get("footer", facts),
                off(letter, texts));
    }

    private Button button(Letter letter, RegistrationAction reply, LetterTexts texts) {
        return new Button(
                texts.get("reply." + reply.word()),
                links.link(letter.event().id(), letter.member().id(), reply),
                reply == RegistrationAction.CANCEL);
    }

    private static Map<String, String> what(Event event, LetterTexts texts, Language language) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put(texts.get("label.what"), event.title());
        what.put(texts.get("label.when"), When.event(event, language));
        if (!event.place().isBlank()) {
            what.put(texts.get("label.where"), event.place());
        }
        return what;
    }
}
