package org.krug.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** WebSockets that only write down what is sent. */
final class KeptSockets implements Sockets {
    final Map<String, List<String>> sent = new ConcurrentHashMap<>();
    final Set<String> closed = ConcurrentHashMap.newKeySet();

    @Override
    public boolean send(String connection, String message) {
        sent.computeIfAbsent(connection, first -> new ArrayList<>()).add(message);
        return true;
    }

    @Override
    public void close(String connection) {
        closed.add(connection);
    }
}
