package org.krug.notify;

import java.util.List;
import java.util.Optional;
import org.krug.contract.MemberId;

/** What members were told. Notices come in with the marks of their letters, see {@link MarkStore#claim}. */
interface InboxStore {

    /**
     * The newest notices of a member.
     *
     * @param after only what is older than this
     * @param most how many at most
     */
    List<Notice> newest(MemberId member, Optional<InboxPosition> after, int most);

    void forget(MemberId member);
}
