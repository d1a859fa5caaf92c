package org.krug.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;

/** Keeps the tickets and open connections of those who listen for their inboxes. */
interface ListenerStore {

    /** Keeps a ticket, as a hash only. */
    void keepTicket(String ticket, Map<ClubId, MemberId> members, Instant until, Once<String> once);

    /** Takes a ticket out: present for exactly one caller, and only until its end. */
    Optional<Map<ClubId, MemberId>> useTicket(String ticket, Instant now);

    void open(Listener listener);

    Optional<Listener> find(String id);

    List<Listener> ofMember(MemberId member);

    /** Forgets a connection; nothing happens when it is not known. */
    void remove(Listener listener);
}
