package org.krug.notify;

import org.krug.contract.Language;
import org.krug.contract.notify.TurnedOff;
import org.krug.web.Form;
import org.krug.web.Page;
import org.krug.web.Tone;

/** The page behind a link that turns a kind of letter off. */
final class OffPage {
    private OffPage() {}

    static String asking(OffToken off, String path, Language language) {
        LetterTexts texts = new LetterTexts(language);
        return Page.in(language, texts.get("off.question"))
                .lead(texts.get("off." + off.kind().slug()))
                .paragraph(texts.get("off.rest"))
                .action(Form.post(path, texts.get("off.button")).with("List-Unsubscribe", "One-Click"))
                .html();
    }

    static String done(TurnedOff done, Language language) {
        LetterTexts texts = new LetterTexts(language);
        return Page.in(language, texts.get("off.done"))
                .lead(texts.get("off." + done.kind()))
                .notice(Tone.OK, texts.get("off.back"))
                .html();
    }
}
