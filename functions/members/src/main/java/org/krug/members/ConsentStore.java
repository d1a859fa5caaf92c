package org.krug.members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;

/** Clubs' texts of consent, and what members said to them. Nothing of it ever changes, but it goes with the member. */
interface ConsentStore {

    /** The number of a club's newest text, 0 while it has none of its own. */
    int newest(ClubId club);

    /** A club's own text. */
    Optional<ConsentText> text(ClubId club, int version);

    /** Keeps a new text as the newest; false when there is one with its number already. */
    boolean keep(ClubId club, ConsentText text, Instant now);

    /** What a member said once. */
    record Act(Consent.Said said, int version, Language language, Instant at) {}

    /** A member says something. */
    record Saying(Member member, Act act) {}

    /** Keeps what a member says and how they stand after it, if they have said nothing since they were read. */
    boolean say(Saying saying, Consent after, Once<Consent> once);

    /** All that a member said, the earliest first. */
    List<Act> acts(ClubId club, MemberId member);
}
