package org.krug.app.screens;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.codes.TimeStep;

/** The person's ticket: a code that changes every 30 s, made on the phone, without a network once the ticket is there. */
public final class TicketScreen extends Screen<TicketScreen.State> {
    private final Device device;
    private final EventApi api;

    /**
     * @param code to be shown now; absent while there is none
     * @param fetching whether the ticket is being asked for
     * @param stuck whether the phone holds a ticket that it can't show
     * @param now when the code was made
     */
    public record State(
            EventLine line, Optional<String> code, boolean fetching, boolean stuck, Trouble trouble, Instant now) {
        public static State first(EventLine line, Instant now) {
            return new State(line, Optional.empty(), true, false, Trouble.NONE, now);
        }

        State showing(Optional<String> made, boolean unable, Instant at) {
            return new State(
                    line, made, fetching && made.isEmpty(), unable, made.isPresent() ? Trouble.NONE : trouble, at);
        }

        State failed(Trouble why) {
            // A ticket that is there already goes on.
            return new State(line, code, false, stuck, code.isPresent() ? Trouble.NONE : why, now);
        }
    }

    public TicketScreen(Device device, EventLine line) {
        this(device, State.first(line, device.clock().instant()));
    }

    /** Begins in a certain state. */
    public TicketScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
        this.api = device.api()
                .event(first.line().event().clubId(), first.line().event().id());
    }

    /** Shows the ticket that the phone holds, or fetches it first. */
    public void open() {
        work(() -> {
            try {
                if (!device.kept().tickets().holds(id())) {
                    Answer<Boolean> fetched = device.kept().tickets().fetch(api, id());
                    if (fetched.done().isEmpty()) {
                        change(now -> now.failed(Trouble.of(fetched)));
                        return;
                    }
                }
                make();
            } catch (IOException e) {
                change(now -> now.failed(Trouble.NOT_KEPT));
            }
        });
    }

    /** Time goes on: a new code as soon as the old one's time is over. */
    public void tick() {
        State shown = state();
        boolean over = TimeStep.at(device.clock().instant()).compareTo(TimeStep.at(shown.now())) != 0;
        if (shown.code().isPresent() && over) {
            work(() -> {
                try {
                    make();
                } catch (IOException e) {
                    change(now ->
                            now.showing(Optional.empty(), true, device.clock().instant()));
                }
            });
        }
    }

    private void make() throws IOException {
        Instant at = device.clock().instant();
        Optional<String> code = device.kept().tickets().show(id(), at);
        change(now -> now.showing(code, code.isEmpty(), at));
    }

    private String id() {
        return state().line().event().id();
    }
}
