package org.krug.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.contract.codes.QrCode;

/**
 * A page of plain HTML without scripts: a letterhead, a title, blocks from top to bottom, and at most one main action at the
 * bottom, under the thumb. Whatever text comes in is escaped, so a page can't be broken by a name.
 *
 * <pre>{@code
 * Page.in(language, "Вы придёте?")
 *     .club("Цифровые лидеры")
 *     .facts(new Fact("Когда", "завтра в 12:00"))
 *     .action(Form.post("/r/…", "Приду"))
 *     .html()
 * }</pre>
 */
public final class Page {
    private final Language language;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private @Nullable Action mainAction;
    private @Nullable String club;

    private Page(Language language, String title) {
        this.language = language;
        this.title = title;
    }

    /** A page with a title, which is also its first heading. */
    public static Page in(Language language, String title) {
        return new Page(language, title);
    }

    /** The club's name for the letterhead. */
    public Page club(String name) {
        club = name;
        return this;
    }

    /** A sentence or two under the title. */
    public Page lead(String text) {
        return add(markup -> markup.element("p", text, "class", "lead"));
    }

    /** A heading within the page. */
    public Page heading(String text) {
        return add(markup -> markup.element("h2", text));
    }

    /** A paragraph. */
    public Page paragraph(String text) {
        return paragraph(Inline.text(text));
    }

    /** A paragraph with links. */
    public Page paragraph(Inline content) {
        return add(markup -> {
            markup.open("p");
            content.write(markup);
            markup.close("p");
        });
    }

    /** A list with bullets. */
    public Page list(List<Inline> items) {
        List<Inline> copy = List.copyOf(items);
        return add(markup -> {
            markup.open("ul");
            for (Inline item : copy) {
                markup.open("li");
                item.write(markup);
                markup.close("li");
            }
            markup.close("ul");
        });
    }

    /** What a person decides by: what, when, where, my state. */
    public Page facts(Fact... facts) {
        List<Fact> copy = List.of(facts);
        return add(markup -> {
            markup.open("dl", "class", "facts");
            copy.forEach(fact -> fact.write(markup));
            markup.close("dl");
        });
    }

    /** A notice under the tone's usual word. */
    public Page notice(Tone tone, String text) {
        return notice(tone, tone.word(language), text);
    }

    /** A notice under a word of its own: what happened; then what was kept and what to do now. */
    public Page notice(Tone tone, String word, String text) {
        String role = tone == Tone.BAD ? "alert" : "status";
        return add(markup -> markup.open("div", "class", "notice " + tone.token(), "role", role)
                .trusted(tone.icon())
                .open("div")
                .element("strong", word)
                .element("p", text)
                .close("div")
                .close("div"));
    }

    /** A table. */
    public Page table(Table table) {
        return add(table::write);
    }

    /** A QR code; {@code name} is what a screen reader says. */
    public Page qrCode(QrCode code, String name) {
        return add(markup ->
                markup.open("div", "class", "qr").trusted(code.svg(name)).close("div"));
    }

    /**
     * The one main action: the form's fields stand here, its button at the bottom.
     *
     * @throws IllegalStateException if the page has a main action
     */
    public Page action(Form form) {
        return mainAction(post(form, "button main-action"));
    }

    /**
     * The one main action, as a link that looks like a button.
     *
     * @throws IllegalStateException if the page has a main action
     */
    public Page action(String text, String address) {
        return mainAction(link(text, address, "button main-action"));
    }

    /** A further, quieter button beneath the main one. */
    public Page secondary(Form form) {
        actions.add(post(form, "button"));
        return this;
    }

    /** A further, quieter link that looks like a button. */
    public Page secondary(String text, String address) {
        actions.add(link(text, address, "button"));
        return this;
    }

    /** The whole document. */
    public String html() {
        Markup markup = new Markup();
        markup.trusted("<!DOCTYPE html>").open("html", "lang", language.tag()).open("head");
        markup.open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1, viewport-fit=cover")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .open("link", "rel", "icon", "href", Mark.dataAddress())
                .element("title", club == null ? title : title + " · " + club)
                .open("style")
                .trusted(PageSecurity.STYLE)
                .close("style")
                .close("head");
        markup.open("body");
        letterhead(markup);
        markup.open("main").element("h1", title);
        blocks.forEach(block -> block.write(markup));
        markup.close("main");
        bottom(markup);
        return markup.close("body").close("html").toString();
    }

    /** The headers that go with {@link #html}: type, strict content policy, no referrer (addresses carry secrets), no store. */
    public static Map<String, String> headers() {
        return PageSecurity.HEADERS;
    }

    private void letterhead(Markup markup) {
        markup.open("header").trusted(Mark.svg()).element("strong", language == Language.RU ? "Круг" : "Krug");
        if (club != null) {
            markup.element("span", club);
        }
        markup.close("header");
    }

    private void bottom(Markup markup) {
        if (mainAction == null && actions.isEmpty()) {
            return;
        }
        markup.open("div", "class", "action");
        if (mainAction != null) {
            mainAction.write(markup);
        }
        actions.forEach(action -> action.write(markup));
        markup.close("div");
    }

    private Action post(Form form, String look) {
        String id = "form-" + blocks.size();
        add(markup -> form.write(markup, id));
        return markup -> markup.element("button", form.button(), "type", "submit", "form", id, "class", look);
    }

    private static Action link(String text, String address, String look) {
        String safe = Markup.address(address);
        return markup -> markup.element("a", text, "href", safe, "class", look);
    }

    private Page mainAction(Action action) {
        if (mainAction != null) {
            throw new IllegalStateException("A page has one main action");
        }
        mainAction = action;
        return this;
    }

    private Page add(Block block) {
        blocks.add(block);
        return this;
    }

    private interface Block {
        void write(Markup markup);
    }

    private interface Action {
        void write(Markup markup);
    }
}
