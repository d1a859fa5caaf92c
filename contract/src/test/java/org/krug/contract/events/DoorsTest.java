package org.krug.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.contract.events.Doors.Standing;

class DoorsTest {
    private static final Instant PLANNED = Instant.parse("2030-02-09T11:00:00Z");
    private static final Instant ENDS = Instant.parse("2030-02-09T16:00:00Z");

    private static Instant at(int minutes) {
        return PLANNED.plus(Duration.ofMinutes(minutes));
    }

    private static DoorChange opened(int minutes) {
        return new DoorChange(at(minutes), true);
    }

    private static DoorChange closed(int minutes) {
        return new DoorChange(at(minutes), false);
    }

    private static Doors doors(DoorChange... changes) {
        return new Doors(PLANNED, ENDS, List.of(changes));
    }

    @Test
    void unchangedDoorsStandAsPlanned() {
        assertThat(doors().at(at(-1))).isEqualTo(Standing.NOT_YET);
        assertThat(doors().boundary(at(-1))).isEqualTo(PLANNED);
        assertThat(doors().at(PLANNED)).isEqualTo(Standing.OPEN);
        assertThat(doors().at(ENDS.minusMillis(1))).isEqualTo(Standing.OPEN);
        assertThat(doors().at(ENDS)).isEqualTo(Standing.OVER);
        assertThat(doors().boundary(ENDS)).isEqualTo(ENDS);
        assertThat(doors().firstOpened()).isEqualTo(PLANNED);
    }

    @Test
    void openedEarlyTheyAreOpenFromThenOn() {
        Doors early = doors(opened(-20));
        assertThat(early.at(at(-21))).isEqualTo(Standing.NOT_YET);
        assertThat(early.at(at(-20))).isEqualTo(Standing.OPEN);
        assertThat(early.boundary(at(-5))).isEqualTo(at(-20));
        assertThat(early.at(at(30))).isEqualTo(Standing.OPEN);
        assertThat(early.firstOpened()).isEqualTo(at(-20));
    }

    @Test
    void anEarlyOpeningThatIsTakenBackLeavesThePlan() {
        Doors mistaken = doors(opened(-20), closed(-18));
        assertThat(mistaken.at(at(-19))).as("it was so then").isEqualTo(Standing.OPEN);
        assertThat(mistaken.at(at(-10))).isEqualTo(Standing.NOT_YET);
        assertThat(mistaken.boundary(at(-10))).isEqualTo(PLANNED);
        assertThat(mistaken.at(PLANNED)).isEqualTo(Standing.OPEN);
        assertThat(mistaken.boundary(at(5))).isEqualTo(PLANNED);
        assertThat(mistaken.firstOpened()).isEqualTo(PLANNED);
    }

    @Test
    void closedTheyStayClosedUntilTheyAreOpenedAndEachMomentKeepsItsStanding() {
        Doors doors = doors(closed(30), opened(45), closed(60));
        assertThat(doors.at(at(29))).isEqualTo(Standing.OPEN);
        assertThat(doors.at(at(30))).isEqualTo(Standing.SHUT);
        assertThat(doors.boundary(at(44))).isEqualTo(at(30));
        assertThat(doors.at(at(45))).isEqualTo(Standing.OPEN);
        assertThat(doors.boundary(at(50))).isEqualTo(at(45));
        assertThat(doors.at(at(90))).isEqualTo(Standing.SHUT);
        assertThat(doors.at(ENDS)).isEqualTo(Standing.OVER);
        assertThat(doors.firstOpened()).isEqualTo(PLANNED);
    }
}
