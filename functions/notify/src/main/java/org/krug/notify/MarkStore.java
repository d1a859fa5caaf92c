package org.krug.notify;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/** Which letters were sent. */
interface MarkStore {

    /**
     * Whether the caller is the one to send this letter: true once, until it is released. With the mark the notice comes into the inbox, where it
     * stays: what is told is so, whether a letter reaches its reader or not.
     */
    boolean claim(Mark mark, Notice notice);

    /** Takes a claim back, for the letter was not sent. */
    void release(Mark mark);

    /** Which of these letters were sent. */
    List<Mark> sent(Collection<Mark> marks);

    /** To whom letters of a kind and version were sent. */
    Set<MemberId> sent(EventId event, Kind kind, long version);
}
