package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.krug.contract.ProblemType;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.members.Memberships;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether somebody may still watch, asked anew for each message in either direction: a role that was taken away ends the connection. */
@Singleton
final class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final Memberships memberships;
    private final ConnectionStore connections;
    private final Sockets sockets;
    private final Messages messages;

    Watching(Memberships memberships, ConnectionStore connections, Sockets sockets, Messages messages) {
        this.memberships = memberships;
        this.connections = connections;
        this.sockets = sockets;
        this.messages = messages;
    }

    Outcome<Connection> allowed(Connection connection, Instant now) {
        if (now.isAfter(connection.until())) {
            return Outcome.refused(ProblemType.LIVE_ENDED);
        }
        Connection.Watcher watcher = connection.watcher();
        return memberships
                .steward(watcher.member(), watcher.club(), watcher.event())
                .map(membership -> connection);
    }

    /** Says why, then closes. What the gateway fails to close gets no messages any more: the connection is forgotten first. */
    void end(Connection connection, Refusal why) {
        connections.remove(connection);
        try {
            sockets.send(connection.id(), messages.problem(why, connection.language()));
            sockets.close(connection.id());
        } catch (RuntimeException e) {
            LOG.warn("connection {} could not be closed", connection.id(), e);
        }
    }
}
