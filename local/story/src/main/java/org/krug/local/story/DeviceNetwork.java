package org.krug.local.story;

import java.util.ArrayList;
import java.util.List;
import org.krug.app.wire.Json;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;
import org.krug.contract.checkin.UploadedScans;

/** A device's network, which a story takes away, and which loses an answer now and then. */
final class DeviceNetwork implements Transport {
    private final Transport network;
    private final List<UploadedScans> uploads = new ArrayList<>();
    private boolean gone;
    private boolean losing;

    DeviceNetwork(Transport network) {
        this.network = network;
    }

    void goes() {
        gone = true;
    }

    void comes() {
        gone = false;
    }

    /** The answer to the next upload gets lost. */
    void loseNextUpload() {
        losing = true;
    }

    /** What uploads were answered, lost answers included. */
    List<UploadedScans> uploads() {
        return uploads;
    }

    @Override
    public Reply send(Request request) throws NoAnswerException {
        if (gone) {
            throw new NoAnswerException("the story has taken the network away");
        }
        Reply reply = network.send(request);
        if (request.address().endsWith("/scans")) {
            uploads.add(Json.read(UploadedScans.class, reply.body())
                    .orElseThrow(() -> new StoryStoppedException("An upload was answered " + reply)));
            if (losing) {
                losing = false;
                throw new NoAnswerException("the story has lost an answer");
            }
        }
        return reply;
    }
}
