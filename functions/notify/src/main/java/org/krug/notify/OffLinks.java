package org.krug.notify;

import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Links in letters by which one person turns one kind of them off, without signing in. Opening one changes nothing. */
interface OffLinks {

    String link(ClubId club, MemberId member, Kind kind);
}
