package org.krug.kernel;

import java.util.UUID;

/** Makes ids; random ones outside tests. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
