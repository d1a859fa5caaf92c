package org.krug.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.Language;
import org.krug.contract.codes.QrCode;

class PageTest {
    private static final String HOSTILE = "</title></style><script>alert('x')</script>\"><img onerror=\"&\u0000";
    private static final String ESCAPED =
            "&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img"
                    + " onerror=&quot;&amp;\uFFFD";

    @Test
    void hostileTextIsOnlyTextWhereverItStands() {
        Field.Option option = new Field.Option(HOSTILE, HOSTILE);
        Form form = new Form("/x", HOSTILE, List.of(), List.of(new Form.Hidden(HOSTILE, HOSTILE)))
                .with(new Field(Field.Kind.LINE, "line", HOSTILE, HOSTILE, HOSTILE, List.of()))
                .with(new Field(Field.Kind.TEXT, "text", HOSTILE, HOSTILE, HOSTILE, List.of()))
                .with(Field.choice("choice", HOSTILE, List.of(option)).withHint(HOSTILE));
        String html = Page.in(Language.EN, HOSTILE)
                .club(HOSTILE)
                .lead(HOSTILE)
                .heading(HOSTILE)
                .paragraph(HOSTILE)
                .paragraph(Inline.link(HOSTILE, "/\"><script>").and(HOSTILE))
                .list(List.of(Inline.text(HOSTILE)))
                .facts(new Fact(HOSTILE, HOSTILE))
                .notice(Tone.BAD, HOSTILE, HOSTILE)
                .table(Table.of(HOSTILE).column(HOSTILE).row(HOSTILE))
                .qrCode(QrCode.of("x"), HOSTILE.replace("\u0000", ""))
                .action(form)
                .secondary(HOSTILE, "/y")
                .html();

        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u0000");
        assertThat(html.split(Pattern.quote(ESCAPED), -1)).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "data:text/html,x",
                "https://a.example/ x",
                "/a\nb",
                ""
            })
    void addressesThatRunOrLeaveUnawaresAreRefused(String address) {
        assertThatThrownBy(() -> Inline.link("x", address)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Form.post(address, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Page.in(Language.RU, "x").action("x", address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/r/abc?x=1#y", "?page=2", "#top", "./x", "https://krug.example/v/1", "mailto:a@b.example"})
    void plainAddressesAreAllowed(String address) {
        assertThat(Page.in(Language.EN, "x")
                        .paragraph(Inline.link("x", address))
                        .html())
                .contains("href=\"" + address + "\"");
    }

    @Test
    void pageSpeaksItsLanguage() {
        assertThat(Page.in(Language.RU, "Вы придёте?")
                        .notice(Tone.OK, "Место за вами.")
                        .html())
                .startsWith("<!DOCTYPE html><html lang=\"ru\">")
                .contains("<title>Вы придёте?</title>")
                .contains("<strong>Круг</strong>")
                .contains("<strong>Готово</strong>");
        assertThat(Page.in(Language.EN, "Will you come?")
                        .club("Digital Leaders")
                        .html())
                .contains("lang=\"en\"")
                .contains("<title>Will you come? · Digital Leaders</title>")
                .contains("<strong>Krug</strong><span>Digital Leaders</span>");
    }

    @Test
    void formsPostAndTheirButtonStandsAtTheBottom() {
        String html = Page.in(Language.EN, "Sign in")
                .action(Form.post("/sign-in", "Send the code")
                        .with(Field.email("email", "E-mail"))
                        .with("club", "c-1"))
                .paragraph("We send you a code.")
                .html();

        assertThat(html)
                .contains("method=\"post\" action=\"/sign-in\"")
                .contains("<input type=\"hidden\" name=\"club\" value=\"c-1\">")
                .containsSubsequence(
                        "<form id=\"form-0\"",
                        "</form>",
                        "We send you a code.",
                        "</main>",
                        "<button type=\"submit\" form=\"form-0\" class=\"button main-action\">Send the code</button>");
    }

    @Test
    void severalFormsKeepTheirOwnButtons() {
        String html = Page.in(Language.EN, "Your place")
                .action(Form.post("/yes", "I will come"))
                .secondary(Form.post("/no", "I can’t come"))
                .html();

        assertThat(html)
                .containsSubsequence("<form id=\"form-0\" method=\"post\" action=\"/yes\"", "<form id=\"form-1\"")
                .contains("form=\"form-1\" class=\"button\">I can’t come");
    }

    @Test
    void secondMainActionIsABug() {
        Page page = Page.in(Language.EN, "x").action("One", "/1");

        assertThatThrownBy(() -> page.action("Two", "/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsHaveACellForEachColumn() {
        Table table = Table.of("x").column("a").numbers("b");

        assertThatThrownBy(() -> table.row("only one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void policyAllowsTheOneStyleAndNoScript() throws Exception {
        String html = Page.in(Language.EN, "x").html();
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(Page.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("script-src");
        assertThat(Page.headers()).containsEntry("Referrer-Policy", "no-referrer");
    }
}
