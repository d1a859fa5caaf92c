package org.krug.app.views;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.door.Correction;
import org.krug.app.door.DoorStatus;
import org.krug.app.door.ScanAnswer;
import org.krug.app.platform.MobilePlatform;
import org.krug.app.screens.DoorTexts;
import org.krug.app.screens.ScanTexts;
import org.krug.app.screens.StewardScreen;
import org.krug.app.screens.StewardScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.FoundPeople;

/** At the door. The result fills the screen; with a camera, the next scan begins by itself. */
public final class StewardView extends ScreenView<State, StewardScreen> {
    private static final int SECONDS_TO_READ = 2;
    /** As many as a steward reads while people wait. */
    private static final int MATTERS = 5;

    private final MobilePlatform platform;
    private final InstantSource clock;
    private final TextField name = new TextField();
    private @Nullable ScanAnswer told;
    private int readFor;

    public StewardView(Look look, StewardScreen screen, MobilePlatform platform, InstantSource clock, Runnable back) {
        super(look, screen, Page.within(look, "steward.title", back));
        this.platform = platform;
        this.clock = clock;
        name.setAccessibleText(look.text("steward.search"));
        name.setOnAction(event -> screen.search(name.getText()));
    }

    @Override
    public void seen() {
        screen.open();
    }

    @Override
    public void tick() {
        screen.tick();
        if (screen.state().answer().isPresent() && platform.hasCamera() && ++readFor >= SECONDS_TO_READ) {
            scan();
        }
    }

    private void scan() {
        screen.next();
        platform.scan(
                new MobilePlatform.ScanRequest(look.text("steward.title"), look.text("steward.aim")),
                text -> Shell.onUi(() -> screen.scanned(text)),
                () -> {});
    }

    @Override
    protected void changed(State state) {
        ScanAnswer answer = state.answer().orElse(null);
        show(state);
        // Once for each answer, whatever else changes while it is read.
        if (answer != null && answer != told) {
            Results.tell(platform, result(state, answer).kind());
            readFor = 0;
        }
        told = answer;
    }

    private ScanTexts.Result result(State state, ScanAnswer answer) {
        return look.scans().steward(answer, state.line(), clock.instant());
    }

    @Override
    protected void show(State state) {
        List<Node> actions = new ArrayList<>();
        if (state.answer().isPresent()) {
            ScanAnswer answer = state.answer().get();
            page.fill(new ResultPane(result(state, answer)));
            if (answer instanceof ScanAnswer.Admitted) {
                actions.add(Parts.button(look.text("steward.undo"), screen::undo, "quiet"));
            }
            trouble(state).ifPresent(actions::add);
            actions.add(Parts.button(look.text("steward.next"), this::scan, "main"));
        } else {
            page.content(ready(state));
            Button scan =
                    Parts.button(look.text(state.judging() ? "steward.judging" : "steward.scan"), this::scan, "main");
            scan.setDisable(state.judging());
            actions.add(scan);
        }
        page.actions(actions);
    }

    private List<Node> ready(State state) {
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(state.line().event().title(), "card-title"));
        if (state.undone()) {
            content.add(Parts.notice(Tone.OK, look.text("steward.undone")));
        }
        state.status().ifPresent(status -> {
            content.add(standing(status));
            status.corrections().forEach(correction -> content.add(correction(state, correction)));
            status.report().ifPresent(report -> content.addAll(matters(state, report)));
        });
        trouble(state).ifPresent(content::add);
        Button search = Parts.button(look.text("steward.search.do"), () -> screen.search(name.getText()), "quiet");
        content.add(Parts.column(
                "freshness", Parts.column("field", Parts.label(look.text("steward.search"), "muted"), name), search));
        if (isOffline(state) && state.trouble() != Trouble.NO_ANSWER) {
            content.add(Parts.line(Feather.CLOUD_OFF, look.text("steward.search.offline"), "info"));
        }
        state.found().ifPresent(people -> content.add(people(people)));
        return content;
    }

    private Optional<Node> trouble(State state) {
        if (state.trouble() == Trouble.NONE) {
            return Optional.empty();
        }
        String text = state.trouble() == Trouble.NO_ANSWER
                ? look.text("steward.needs-connection")
                : look.events().trouble(state.trouble(), state.refused());
        return Optional.of(Parts.notice(Tone.BAD, text));
    }

    private Node standing(DoorStatus status) {
        Instant now = clock.instant();
        VBox card = Parts.column("card");
        card.getChildren()
                .add(
                        status.waiting() == 0
                                ? Parts.line(Feather.CHECK, look.text("steward.queue.none"))
                                : Parts.line(Feather.UPLOAD, look.words().count("steward.queue", status.waiting())));
        card.getChildren()
                .add(Parts.line(
                        Feather.CLOCK,
                        status.knownUpTo()
                                .map(at -> look.text(
                                        "steward.synced", look.moments().sayHere(at, now)))
                                .orElseGet(() -> look.text("steward.never-synced")),
                        "muted"));
        status.synced()
                .map(at -> look.text("door.sent", look.moments().sayHere(at, now)))
                .ifPresent(text -> card.getChildren().add(Parts.line(Feather.UPLOAD_CLOUD, text, "muted")));
        connection(status.connection()).ifPresent(card.getChildren()::add);
        if (status.full()) {
            card.getChildren().add(Parts.notice(Tone.BAD, look.text("steward.full")));
        }
        return card;
    }

    private static boolean isOffline(State state) {
        return state.status()
                .filter(status -> status.connection() == DoorStatus.Connection.OFFLINE)
                .isPresent();
    }

    /** Double admissions at once; what could not be read when the steward wants to look. */
    private List<Node> matters(State state, DoorReport report) {
        DoorTexts texts = new DoorTexts(look.words(), look.moments());
        Instant now = clock.instant();
        List<Node> shown = new ArrayList<>();
        if (!report.doubles().isEmpty()) {
            String many = look.words().count("steward.doubles", report.doubles().size());
            shown.add(matters(Tone.BAD, many, texts.doubles(report, state.line(), now)));
        }
        if (!report.quarantine().isEmpty()) {
            String many =
                    look.words().count("steward.quarantine", report.quarantine().size());
            VBox card = state.quarantine()
                    ? matters(Tone.WARN, many, texts.quarantine(report, state.line(), now))
                    : Parts.column("card", Parts.state(Tone.WARN, many));
            String does = look.text(state.quarantine() ? "door.look.end" : "door.look");
            card.getChildren().add(Parts.button(does, screen::lookAtQuarantine, "quiet"));
            shown.add(card);
        }
        return shown;
    }

    private VBox matters(Tone tone, String many, List<DoorTexts.Matter> matters) {
        VBox card = Parts.column("card", Parts.state(tone, many));
        String next = "";
        for (DoorTexts.Matter matter : matters.subList(0, Math.min(MATTERS, matters.size()))) {
            // What to do stands once where it is the same for all.
            if (!next.isEmpty() && !next.equals(matter.next())) {
                card.getChildren().add(Parts.label(next, "muted"));
            }
            next = matter.next();
            card.getChildren().addAll(Parts.label(matter.what(), "card-title"), Parts.label(matter.where()));
        }
        card.getChildren().add(Parts.label(next, "muted"));
        if (matters.size() > MATTERS) {
            card.getChildren().add(Parts.label(look.text("door.more", matters.size() - MATTERS), "muted"));
        }
        return card;
    }

    private Optional<Node> connection(DoorStatus.Connection connection) {
        return switch (connection) {
            case OFFLINE -> Optional.of(Parts.line(Feather.CLOUD_OFF, look.text("steward.offline"), "info"));
            case SIGNED_OUT -> Optional.of(Parts.notice(Tone.BAD, look.text("steward.signed-out")));
            case REFUSED -> Optional.of(Parts.notice(Tone.BAD, look.text("steward.no-steward")));
            default -> Optional.empty();
        };
    }

    private Node correction(State state, Correction correction) {
        String at = look.moments()
                .briefly(correction.at(), ZoneId.of(state.line().event().timeZone()), clock.instant());
        return Parts.column(
                "card",
                Parts.state(
                        Tone.BAD,
                        look.text(correction.letIn() ? "steward.correction.in" : "steward.correction.out", at)),
                Parts.button(look.text("steward.seen"), () -> screen.dismiss(correction), "quiet"));
    }

    private Node people(List<FoundPeople.Found> people) {
        VBox list = Parts.column("freshness");
        if (people.isEmpty()) {
            list.getChildren().add(Parts.label(look.text("steward.nobody"), "muted"));
        }
        for (FoundPeople.Found person : people) {
            VBox card = Parts.column("card", Parts.label(person.name(), "card-title"));
            if (person.admittedAt() == null) {
                Button admit = Parts.button(look.text("steward.admit"), () -> screen.admit(person.memberId()), "quiet");
                admit.setAccessibleText(look.text("steward.admit") + ": " + person.name());
                card.getChildren().add(admit);
            } else {
                card.getChildren().add(Parts.state(Tone.WARN, look.text("scan.already")));
            }
            list.getChildren().add(card);
        }
        list.getChildren().add(Parts.button(look.text("steward.search.end"), screen::endSearch, "quiet"));
        return list;
    }
}
