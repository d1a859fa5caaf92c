package org.krug.contract.members;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/** Says which roles a member has in the whole club. Every member keeps the role of a member. */
public record SetRoles(Boolean owner, Boolean organiser) {

    public SetRoles(@Nullable Boolean owner, @Nullable Boolean organiser) {
        this.owner = Require.present("owner", owner);
        this.organiser = Require.present("organiser", organiser);
    }
}
