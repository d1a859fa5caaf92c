package org.krug.local.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.app.wire.Json;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;
import org.krug.contract.checkin.UploadedScans;

/** The network of one device at a door, as halls have it: there, gone, or losing an answer. Sees what the server says of uploaded scans. */
final class DoorNetwork implements Transport {
    private static final String UPLOAD = "/scans";

    private final Transport there;
    private final List<UploadedScans.Result> results = new ArrayList<>();
    private State state = State.UP;
    private @Nullable UploadedScans lost;

    /** How it is now. */
    enum State {
        UP,
        DOWN,
        /** The next upload arrives, and its answer does not. */
        LOSING_AN_UPLOAD
    }

    DoorNetwork(Transport there) {
        this.there = there;
    }

    void is(State now) {
        state = now;
    }

    @Override
    public Reply send(Request request) throws NoAnswerException {
        if (state == State.DOWN) {
            throw new NoAnswerException("There is no network in this corner");
        }
        Reply reply = there.send(request);
        if (request.address().endsWith(UPLOAD) && reply.isDone()) {
            uploaded(Json.read(UploadedScans.class, reply.body()).orElseThrow());
        }
        return reply;
    }

    private void uploaded(UploadedScans told) throws NoAnswerException {
        if (state == State.LOSING_AN_UPLOAD) {
            lost = told;
            throw new NoAnswerException("The answer got lost");
        }
        if (lost != null && !lost.equals(told)) {
            throw new StoryStoppedException("A queue was answered differently when it was uploaded again");
        }
        lost = null;
        results.addAll(told.scans());
    }

    /** What the server has said of each uploaded scan since this was last asked. */
    List<UploadedScans.Result> results() {
        List<UploadedScans.Result> heard = List.copyOf(results);
        results.clear();
        return heard;
    }
}
