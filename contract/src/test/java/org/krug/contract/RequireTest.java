package org.krug.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Moscow", "America/Argentina/Ushuaia", "Asia/Kolkata", " Europe/Berlin ", "UTC"})
    void aZoneIsAPlaceOrUtc(String zone) {
        assertThat(Require.zone("timeZone", zone).getId()).isEqualTo(zone.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemV/AST4",
                "SystemV/PST8PDT",
                "+03:00",
                "UTC+3",
                "GMT0",
                "GMT",
                "Z",
                "Etc/GMT-3",
                "Etc/UTC",
                "EST5EDT",
                "CET",
                "Europe/Atlantis",
                "europe/moscow",
                "Europe/",
                "/"
            })
    void offsetsAndNamesOfOldSystemsAreNoZones(String zone) {
        assertThatThrownBy(() -> Require.zone("timeZone", zone))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.rule()).isEqualTo(InvalidInput.Rule.WRONG_FORM));
    }

    @Test
    void whatNobodySeesIsLeftOutAndTheRestIsLetThrough() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
        String pasted =
                "\uFEFFsoft\u00ADhyphen\u200B \u202Eturned\u202C \uFFFD" + family + " half\uD83D\ttab\r\none\u2028two";

        String visible = Require.visible(pasted);

        assertThat(visible).isEqualTo("softhyphen turned " + family + " half\ttab\none\ntwo");
        assertThat(Require.optionalText("text", visible, 100)).isEqualTo(visible);
        assertThatThrownBy(() -> Require.optionalText("text", pasted, 100)).isInstanceOf(InvalidInput.class);
    }
}
