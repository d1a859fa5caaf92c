package org.krug.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.krug.app.views.Thumb;

class SystemNoticeTest {

    @Test
    void whatIsSaidIsNeverTakenForAnOptionOrAScript() {
        assertThat(SystemNotice.command("Linux", "--icon=x", "\" & text"))
                .hasValueSatisfying(command -> assertThat(command)
                        .containsExactly("notify-send", "--app-name=Krug", "--", "--icon=x", "\" & text"));
        assertThat(SystemNotice.command("Mac OS X", "a\" with title \"b", "text"))
                .hasValueSatisfying(command ->
                        assertThat(command.get(2)).startsWith("on run argv").doesNotContain("with title \"b"));
        assertThat(SystemNotice.command("Windows 11", "title", "text")).isEmpty();
    }

    @Test
    void aCommandThatIsMissingOrFailsHasShownNothing() {
        assertThat(SystemNotice.run(List.of("krug-no-such-command"))).isFalse();
        assertThat(SystemNotice.run(List.of("false"))).isFalse();
    }

    @Test
    void whereTheDesktopHasNoneAWindowSaysIt() {
        Thumb.startToolkit();
        Stage window = Thumb.onUi(() -> NoticeWindow.show("A seat is free for you", "It is yours until 18:40."));

        assertThat(Thumb.onUi(() -> Thumb.all(window.getScene().getRoot())
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .containsExactly("A seat is free for you", "It is yours until 18:40.");
        Thumb.onUi(() -> {
            window.close();
            return true;
        });
    }
}
