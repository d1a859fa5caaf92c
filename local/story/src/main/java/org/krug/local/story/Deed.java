package org.krug.local.story;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody did. */
enum Deed {
    REGISTER("register"),
    CONFIRM("confirm"),
    CANCEL("cancel"),
    RECONFIRM("reconfirm"),
    ACCEPT("accept"),
    SCAN_VENUE("scan-venue"),
    SCAN_TICKET("scan-ticket"),
    WALK_IN("walk-in"),
    RESPOND("respond");

    private final String word;

    Deed(String word) {
        this.word = word;
    }

    /** As actions.jsonl writes it. */
    String word() {
        return word;
    }

    static Optional<Deed> of(String word) {
        return Stream.of(values()).filter(deed -> deed.word.equals(word)).findFirst();
    }
}
