package org.krug.seating;

import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;

/** Keeps seating plans: one per event. */
interface SeatingStore {

    Optional<SeatingPlan> find(ClubId club, EventId event);

    /** All plans of a club. */
    List<SeatingPlan> ofClub(ClubId club);

    /** Keeps a plan in the place of the version before it; false when that is not the one that is kept. */
    boolean save(SeatingPlan plan);
}
