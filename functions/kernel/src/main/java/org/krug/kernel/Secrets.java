package org.krug.kernel;

import java.util.Optional;

/** Secrets made at run time and kept apart from the tables. */
public interface Secrets {

    Optional<String> find(String name);

    /**
     * Keeps a secret unless there is one of that name already.
     *
     * @param name path-like, such as {@code events/1b4e…/ticket-key}
     * @return the secret that is kept now: the given one, or the one that was there first
     */
    String keepFirst(String name, String value);
}
