package org.krug.contract.members;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/** Says which roles a member has at one event. */
public record SetEventRoles(Boolean steward, Boolean sponsor) {

    public SetEventRoles(@Nullable Boolean steward, @Nullable Boolean sponsor) {
        this.steward = Require.present("steward", steward);
        this.sponsor = Require.present("sponsor", sponsor);
    }
}
