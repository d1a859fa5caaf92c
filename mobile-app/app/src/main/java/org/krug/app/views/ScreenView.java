package org.krug.app.views;

import javafx.scene.Parent;
import org.krug.app.screens.Screen;

/**
 * A page that draws each state of its screen anew.
 *
 * @param <S> the screen's state
 * @param <C> the screen
 */
abstract class ScreenView<S, C extends Screen<S>> implements View {
    protected final Look look;
    protected final C screen;
    protected final Page page;
    private Runnable stop = () -> {};
    private boolean drawn;

    protected ScreenView(Look look, C screen, Page page) {
        this.look = look;
        this.screen = screen;
        this.page = page;
    }

    /** Draws a state. */
    protected abstract void show(S state);

    /** There is another state; unless it leads away from here, it is drawn. */
    protected void changed(S state) {
        show(state);
    }

    /** Draws the state at first use, when the view is whole, and each later one until the view is gone. */
    @Override
    public final Parent root() {
        if (!drawn) {
            drawn = true;
            show(screen.state());
            stop = screen.onChange(this::changed);
        }
        return page;
    }

    @Override
    public void gone() {
        stop.run();
    }
}
