package org.krug.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krug.contract.insights.AttendanceSummary.Attendance;
import org.krug.contract.insights.AttendanceSummary.Group;

class AnonymityTest {

    private static List<Attendee> people(String function, int registered, int came) {
        List<Attendee> people = new ArrayList<>();
        for (int n = 0; n < Math.max(registered, came); n++) {
            people.add(new Attendee(function, "", n < registered, n < came));
        }
        return people;
    }

    @SafeVarargs
    private static List<Attendee> all(List<Attendee>... groups) {
        return List.of(groups).stream().flatMap(List::stream).toList();
    }

    private static Group group(String name, int registered, int came) {
        return new Group(Optional.of(name).filter(n -> !n.isEmpty()), new Attendance(registered, came));
    }

    @Test
    void countsAreRoundedToFive() {
        assertThat(Anonymity.total(people("law", 112, 68))).contains(new Attendance(110, 70));
        assertThat(Anonymity.total(people("law", 113, 67))).contains(new Attendance(115, 65));
    }

    @Test
    void aCountUnderTenIsNotShown() {
        assertThat(Anonymity.total(people("law", 30, 9))).isEmpty();
        assertThat(Anonymity.total(people("law", 9, 30))).isEmpty();
        assertThat(Anonymity.total(people("law", 10, 10))).contains(new Attendance(10, 10));
        assertThat(Anonymity.total(List.of())).isEmpty();
    }

    @Test
    void smallKindsAreMergedIntoOther() {
        assertThat(Anonymity.by(
                        Attendee::function, all(people("law", 40, 30), people("sales", 9, 6), people("product", 8, 7))))
                .containsExactly(group("law", 40, 30), group("", 15, 15));
    }

    @Test
    void otherTakesTheSmallestShownKindWhileItIsTooSmallItself() {
        assertThat(Anonymity.by(
                        Attendee::function,
                        all(
                                people("law", 40, 30),
                                people("sales", 20, 12),
                                people("product", 3, 2),
                                people("it", 50, 45))))
                .as("otherwise total minus the rows would give the three of product back")
                .containsExactly(group("it", 50, 45), group("law", 40, 30), group("", 25, 15));
    }

    @Test
    void withNothingToTellApartThereAreNoRows() {
        assertThat(Anonymity.by(Attendee::function, people("law", 40, 30))).isEmpty();
        assertThat(Anonymity.by(Attendee::function, all(people("law", 12, 11), people("sales", 2, 1))))
                .isEmpty();
        assertThat(Anonymity.by(Attendee::function, all(people("law", 4, 4), people("sales", 2, 1))))
                .isEmpty();
    }

    /** Whoever knows the whole summary can't tell whether any one person of a small kind was there. */
    @Test
    void noSmallKindCanBeWorkedOutFromTheTotalAndTheRows() {
        Random random = new Random(20190209);
        int rows = 0;
        for (int round = 0; round < 5_000; round++) {
            List<Attendee> attendees = new ArrayList<>();
            for (int kind = 0; kind < 1 + random.nextInt(9); kind++) {
                int registered = random.nextInt(30);
                attendees.addAll(people("kind-" + kind, registered, random.nextInt(registered + 3)));
            }
            Collections.shuffle(attendees, random);
            Map<String, List<Attendee>> byKind = attendees.stream().collect(Collectors.groupingBy(Attendee::function));
            List<Group> groups = Anonymity.by(Attendee::function, attendees);
            for (Group group : groups) {
                rows++;
                assertThat(group.attendance().registered())
                        .isGreaterThanOrEqualTo(10)
                        .matches(n -> n % 5 == 0);
                assertThat(group.attendance().came()).isGreaterThanOrEqualTo(10).matches(n -> n % 5 == 0);
            }
            List<String> named =
                    groups.stream().flatMap(group -> group.name().stream()).toList();
            named.forEach(name ->
                    assertThat(byKind.get(name)).filteredOn(Attendee::came).hasSizeGreaterThanOrEqualTo(10));
            if (!groups.isEmpty() && named.size() < byKind.size()) {
                assertThat(byKind.size() - named.size()).as("kinds in other").isGreaterThanOrEqualTo(2);
                List<Attendee> hidden = attendees.stream()
                        .filter(a -> !named.contains(a.function()))
                        .toList();
                assertThat(hidden).filteredOn(Attendee::came).hasSizeGreaterThanOrEqualTo(10);
                assertThat(hidden).filteredOn(Attendee::registered).hasSizeGreaterThanOrEqualTo(10);
            }
        }
        assertThat(rows).as("rows looked at").isGreaterThan(1_000);
    }
}
