package org.krug.contract.members;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/** Says whether others may see the member's company and position. */
public record SetDisclosure(Boolean disclosed) {

    public SetDisclosure(@Nullable Boolean disclosed) {
        this.disclosed = Require.present("disclosed", disclosed);
    }
}
