package org.krug.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krug.local.Krug;

class AppTest {

    @Test
    void onLinuxSomebodyMustSeeIt() {
        assertThat(App.needsDisplay("Linux", Map.of())).isTrue();
        assertThat(App.needsDisplay("Linux", Map.of("DISPLAY", ""))).isTrue();
        assertThat(App.needsDisplay("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(App.needsDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
        assertThat(App.needsDisplay("Mac OS X", Map.of())).isFalse();
    }

    @Test
    void itIsOneOfTheCommands() {
        assertThat(Krug.commandLine().getSubcommands()).containsKey("app");
    }
}
