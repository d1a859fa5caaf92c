package org.krug.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/clubs/0b7c8d3e-5f0a-4a54-8f8e-0d6d3d9f3a11/check-ins, /clubs/0b7c8d3e-5f0a-4a54-8f8e-0d6d3d9f3a11/check-ins",
        "/me/data.html, /me/data.html",
        "/calendars/Zk3x-secret_Address9, /calendars/*",
        "/r/AbC1.def, /r/*",
        "/clubs/anna@example.org/members, /clubs/*/members",
        "/clubs/Анна/members, /clubs/*/members"
    })
    void idsAndWordsStayAndSecretsGo(String path, String logged) {
        assertThat(ProblemAnswers.withoutSecrets(path)).isEqualTo(logged);
    }
}
