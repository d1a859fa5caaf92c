package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.krug.app.platform.MobilePlatform;
import org.krug.app.screens.TicketScreen;
import org.krug.app.screens.TicketScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.codes.QrCode;

/** The ticket's code, large, on white, with the screen as bright as it can be. */
public final class TicketView extends ScreenView<State, TicketScreen> {
    private static final double SIDE = 326;

    private final MobilePlatform platform;

    public TicketView(Look look, TicketScreen screen, MobilePlatform platform, Runnable back) {
        super(look, screen, Page.within(look, "ticket.title", back));
        this.platform = platform;
    }

    @Override
    public void seen() {
        platform.bright(true);
        screen.open();
    }

    @Override
    public void gone() {
        platform.bright(false);
        super.gone();
    }

    @Override
    public void tick() {
        screen.tick();
    }

    @Override
    protected void show(State state) {
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(state.line().event().title(), "card-title"));
        state.code().ifPresent(code -> {
            content.add(picture(code));
            content.add(Parts.label(look.text("ticket.hint"), "muted"));
        });
        if (state.fetching()) {
            content.add(Parts.label(look.text("ticket.fetching"), "muted"));
        }
        if (state.stuck()) {
            content.add(Parts.notice(Tone.BAD, look.text("ticket.stuck")));
        }
        if (state.trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.BAD, look.events().trouble(state.trouble(), Optional.empty())));
        }
        page.content(content);
        page.actions(
                state.trouble() == Trouble.NONE
                        ? List.of()
                        : List.of(Parts.button(look.text("trouble.again"), screen::open, "main")));
    }

    /** Dark on white in both themes: scanners want it so. */
    private Node picture(String code) {
        QrCode qr = QrCode.of(code);
        double module = Math.floor(SIDE / (qr.size() + 2 * QrCode.QUIET_ZONE));
        Path dark = new Path();
        dark.setFill(Color.BLACK);
        dark.setStroke(null);
        for (int row = 0; row < qr.size(); row++) {
            for (int column = 0; column < qr.size(); column++) {
                if (qr.isDark(column, row)) {
                    dark.getElements()
                            .addAll(
                                    new MoveTo(column * module, row * module),
                                    new HLineTo((column + 1) * module),
                                    new VLineTo((row + 1) * module),
                                    new HLineTo(column * module),
                                    new ClosePath());
                }
            }
        }
        StackPane ground = new StackPane(dark);
        double side = module * (qr.size() + 2 * QrCode.QUIET_ZONE);
        ground.getStyleClass().add("qr");
        ground.setMinSize(side, side);
        ground.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ground.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ground.setAccessibleText(look.text("ticket.picture"));
        return Parts.column("middle", ground);
    }
}
