package org.krug.app.views;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.platform.MobilePlatform;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.ScanTexts;
import org.krug.app.screens.Tone;
import org.krug.app.screens.VenueScreen;
import org.krug.app.screens.VenueScreen.State;
import org.krug.app.screens.VenueScreen.Step;

/** The person checks in: the camera opens at once, and the result fills the screen. */
public final class VenueView extends ScreenView<State, VenueScreen> {
    private final MobilePlatform platform;
    private final InstantSource clock;
    private final Way way;

    /** Where a tap leads. */
    public interface Way {
        void back();

        void event(EventLine line);
    }

    public VenueView(Look look, VenueScreen screen, MobilePlatform platform, InstantSource clock, Way way) {
        super(look, screen, Page.within(look, "venue.title", way::back));
        this.platform = platform;
        this.clock = clock;
        this.way = way;
    }

    @Override
    public void seen() {
        scan();
    }

    private void scan() {
        screen.again();
        platform.scan(
                new MobilePlatform.ScanRequest(look.text("venue.title"), look.text("venue.aim")),
                text -> Shell.onUi(() -> screen.scanned(text)),
                () -> Shell.onUi(screen::sawNothing));
    }

    @Override
    protected void changed(State state) {
        show(state);
        // The table comes later than the answer, which is felt once.
        if (state.step() == Step.ANSWERED && state.table().isEmpty()) {
            result(state).ifPresent(result -> Results.tell(platform, result.kind()));
        }
    }

    private Optional<ScanTexts.Result> result(State state) {
        return state.answer()
                .flatMap(answer -> state.line().map(line -> look.scans().venue(answer, line, clock.instant())));
    }

    @Override
    protected void show(State state) {
        Optional<ScanTexts.Result> result = result(state);
        if (result.isPresent()) {
            page.fill(state.table()
                    .map(table -> new ResultPane(result.get(), look, table))
                    .orElseGet(() -> new ResultPane(result.get())));
            page.actions(after(state, result.get()));
            return;
        }
        page.content(asking(state));
        Button scan = Parts.button(
                look.text(state.step() == Step.AIM || state.step() == Step.SENDING ? "venue.scan" : "venue.again"),
                this::scan,
                "main");
        scan.setDisable(state.step() == Step.SENDING);
        page.actions(scan);
    }

    private Node asking(State state) {
        return switch (state.step()) {
            case SENDING -> Parts.label(look.text("venue.sending"), "heading");
            case NOTHING_SEEN -> Parts.notice(Tone.WARN, look.text("venue.nothing-seen"));
            case OTHER_CODE -> Parts.notice(Tone.BAD, look.text("venue.other-code"));
            case OTHER_EVENT -> Parts.notice(Tone.BAD, look.text("venue.other-event"));
            default -> Parts.column("empty", Parts.icon(Feather.CAMERA, "large"), Parts.label(look.text("venue.aim")));
        };
    }

    private List<Node> after(State state, ScanTexts.Result result) {
        if (result.kind() == ScanTexts.Kind.REFUSED) {
            return List.of(Parts.button(look.text("venue.again"), this::scan, "main"));
        }
        return state.line()
                .<List<Node>>map(line -> List.of(Parts.button(look.text("venue.done"), () -> way.event(line), "main")))
                .orElse(List.of());
    }
}
