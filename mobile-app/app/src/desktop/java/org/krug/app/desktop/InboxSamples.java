package org.krug.app.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krug.app.screens.Device;
import org.krug.app.screens.InboxScreen;
import org.krug.app.screens.Trouble;
import org.krug.app.views.InboxView;
import org.krug.app.views.Look;
import org.krug.contract.Language;
import org.krug.contract.notify.InboxItem;

/** What somebody was told, in its states. */
final class InboxSamples {
    private static final Instant NOW = SampleEvents.NOW;

    private final Device device;
    private final List<Sample> samples = new ArrayList<>();

    private InboxSamples(Device device) {
        this.device = device;
    }

    static List<Sample> of(Device device) {
        InboxSamples samples = new InboxSamples(device);
        samples.add("inbox", true, true, Trouble.NONE);
        samples.add("inbox-old", true, false, Trouble.NO_ANSWER);
        samples.add("inbox-empty", false, true, Trouble.NONE);
        samples.add("inbox-first", false, false, Trouble.NONE);
        return samples.samples;
    }

    private void add(String name, boolean some, boolean fresh, Trouble trouble) {
        samples.add(new Sample(
                name,
                look -> new InboxView(
                        look,
                        new InboxScreen(
                                device,
                                new InboxScreen.State(
                                        some ? items(look) : List.of(),
                                        Set.of("1"),
                                        some ? Optional.of(NOW.minus(Duration.ofHours(14))) : Optional.empty(),
                                        fresh,
                                        !fresh && trouble == Trouble.NONE,
                                        false,
                                        Optional.empty(),
                                        trouble,
                                        NOW)),
                        new NoWay())));
    }

    /** In the server's words. */
    private static List<InboxItem> items(Look look) {
        boolean russian = look.words().language() == Language.RU;
        SampleEvents events = new SampleEvents(look.words().language());
        InboxItem.EventOfItem tomorrow = new InboxItem.EventOfItem(
                "e1",
                events.waiting(1).event().title(),
                events.waiting(1).event().times().starts());
        return List.of(
                new InboxItem(
                        "1",
                        "offer",
                        NOW.minus(Duration.ofMinutes(20)),
                        "c1",
                        tomorrow,
                        russian ? "Для вас освободилось место" : "A seat is free for you",
                        russian
                                ? "Место за вами до 18:40. Без ответа его получит следующий в очереди."
                                : "It is yours until 18:40. Without an answer it goes to the next in the line.",
                        true,
                        null),
                new InboxItem(
                        "2",
                        "waitlist",
                        NOW.minus(Duration.ofDays(2)),
                        "c1",
                        tomorrow,
                        russian ? "Вы в листе ожидания" : "You are on the waitlist",
                        russian
                                ? "Все места заняты. Когда одно освободится, мы напишем."
                                : "All seats are taken. We write as soon as one becomes free.",
                        false,
                        null),
                new InboxItem(
                        "3",
                        "mail-stopped",
                        NOW.minus(Duration.ofDays(20)),
                        "c1",
                        null,
                        russian ? "Письма до вас не доходят" : "Our mail does not reach you",
                        russian ? "Всё, что важно, приходит сюда." : "Everything that matters comes here.",
                        true,
                        null));
    }
}
