package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.contract.Language;
import org.krug.members.Consent;
import org.krug.members.Member;
import org.krug.testkit.OnLocalStackToo;

@OnLocalStackToo
class DeliveryTest {
    private final Evening evening = new Evening();

    private Letter letter() {
        return Letter.of(
                        Kind.SURVEY,
                        evening.event,
                        evening.member(Language.RU),
                        evening.event.times().ends())
                .with("closes", evening.event.times().surveyCloses());
    }

    @Test
    void aLetterSentByManyAtOnceGoesOutOnce() {
        evening.delivery.sendAll(Collections.nCopies(40, letter()));
        assertThat(evening.postbox.posted).hasSize(1);
    }

    @Test
    void anotherVersionIsAnotherLetter() {
        Letter first = letter();
        evening.delivery.sendAll(List.of(first, first.version(3), first.version(4), first.version(3)));
        assertThat(evening.postbox.posted).hasSize(3);
    }

    @Test
    void aLetterThatCouldNotBePostedIsSentByTheNextTry() {
        Letter letter = letter();
        evening.postbox.beforeEach(number -> {
            if (number == 1) {
                throw new IllegalStateException("too many mails at once");
            }
        });
        assertThatThrownBy(() -> evening.delivery.send(letter)).hasMessage("too many mails at once");
        evening.delivery.send(letter);
        evening.delivery.send(letter);
        assertThat(evening.postbox.posted).hasSize(1);
    }

    @Test
    void whoWithdrewTheirConsentGetsNoLetter() {
        Letter letter = letter();
        Member reader = letter.member();
        Member withdrawn = new Member(
                reader.id(),
                reader.club(),
                reader.firstName(),
                reader.lastName(),
                reader.email(),
                reader.language(),
                "",
                "",
                "",
                reader.workplace(),
                reader.visibility(),
                new Consent(2, Optional.of(Consent.Said.WITHDRAWN), 0, Optional.of(Instant.EPOCH)));
        evening.delivery.send(Letter.of(letter.kind(), letter.event(), withdrawn, Instant.EPOCH));
        assertThat(evening.postbox.posted).isEmpty();
        evening.delivery.send(letter);
        assertThat(evening.postbox.posted).hasSize(1);
    }

    @Test
    void aRefusedLetterIsNotTriedAgainAndHoldsUpNobody() {
        Letter letter = letter();
        evening.postbox.answer(Postbox.Posted.REFUSED);
        evening.delivery.send(letter);
        evening.postbox.answer(Postbox.Posted.ACCEPTED);
        evening.delivery.send(letter);
        assertThat(evening.postbox.posted).isEmpty();
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() {
        List<Letter> letters =
                IntStream.range(0, 30).mapToObj(number -> letter()).toList();
        evening.postbox.beforeEach(number -> {
            if (number % 10 == 0) {
                throw new IllegalStateException("no connection");
            }
        });
        assertThatThrownBy(() -> evening.delivery.sendAll(letters)).hasMessage("3 of 30 letters failed");
        assertThat(evening.postbox.posted).hasSize(27);
        evening.postbox.beforeEach(number -> {});
        evening.delivery.sendAll(letters);
        assertThat(evening.postbox.addresses()).hasSize(30).doesNotHaveDuplicates();
    }
}
