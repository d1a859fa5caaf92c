package org.krug.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.kernel.Once;

/** Keeps rounds, who takes part in them and what came of matching. All reads are strongly consistent. */
interface MentorRoundStore {

    void open(MentorRound round, Participants participants, Once<MentorRound> once);

    Optional<MentorRound> find(ClubId club, MentorRound.Id round);

    /** The newest first. */
    List<MentorRound> ofClub(ClubId club);

    Participants participants(MentorRound round);

    /** Keeps who takes part anew; false if that is not any more what was read. */
    boolean change(MentorRound round, Participants from, Participants to);

    /**
     * Keeps the pairs of a round, once for ever.
     *
     * @return when the round was matched before, in which case nothing is kept
     */
    Optional<Instant> keep(MentorRound round, Assignment pairs, Instant now, Once<Assignment> once);

    /** The pairs, absent before the round was matched. */
    Optional<Assignment> pairs(MentorRound round);
}
