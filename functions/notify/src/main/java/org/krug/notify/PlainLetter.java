package org.krug.notify;

import java.util.StringJoiner;

/** The letter as plain text. */
final class PlainLetter {
    private PlainLetter() {}

    static String of(LetterWriter.Content content) {
        StringJoiner letter = new StringJoiner("\n\n", "", "\n");
        letter.add(content.heading());
        content.paragraphs().forEach(letter::add);
        StringJoiner what = new StringJoiner("\n");
        content.what().forEach((label, value) -> what.add(label + ": " + value));
        letter.add(what.toString());
        content.reply().ifPresent(button -> letter.add(button.words() + ":\n" + button.address()));
        letter.add("--\n" + content.footer());
        content.off().ifPresent(off -> letter.add(off.words() + ":\n" + off.address()));
        return letter.toString();
    }
}
