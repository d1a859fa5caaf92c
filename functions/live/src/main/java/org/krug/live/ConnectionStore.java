package org.krug.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.kernel.Once;

/** Keeps tickets and open connections. */
interface ConnectionStore {

    /** Keeps a ticket, as a hash only. */
    void keepTicket(String ticket, Connection.Watcher watcher, Instant until, Once<Connection.Watcher> once);

    /** Takes a ticket out: present for exactly one caller, and only until its end. */
    Optional<Connection.Watcher> useTicket(String ticket, Instant now);

    void open(Connection connection);

    /** The connection of this id, absent when it is not known. */
    Optional<Connection> find(String id);

    List<Connection> ofEvent(EventId event);

    /** Forgets a connection; nothing happens when it is not known. */
    void remove(Connection connection);
}
