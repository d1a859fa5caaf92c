package org.krug.contract.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * What an organiser says of an event.
 *
 * @param title one line, at most 200 characters
 * @param description several lines, at most 5,000 characters; may be missing
 * @param place one line, at most 300 characters; may be missing
 * @param timeZone in which people read the times, such as {@code Europe/Moscow}
 * @param capacity seats, 1 to 100,000. It may be lowered below the seats that are held: nobody loses a seat by that, and a seat that becomes free
 *     is given to nobody until fewer are held than there are
 * @param staticTickets whether tickets that don't rotate, such as printed ones, are let in; by default not
 * @param agenda at most 50 points from the opening of the doors until the end, in any order; may be missing
 */
public record EventPlan(
        String title,
        String description,
        String place,
        String timeZone,
        int capacity,
        Boolean staticTickets,
        PlannedTimes times,
        List<AgendaItem> agenda) {
    private static final int LONGEST_AGENDA = 50;

    public EventPlan(
            @Nullable String title,
            @Nullable String description,
            @Nullable String place,
            @Nullable String timeZone,
            int capacity,
            @Nullable Boolean staticTickets,
            PlannedTimes times,
            @Nullable List<AgendaItem> agenda) {
        this.title = Require.line("title", title, 200);
        this.description = Require.optionalText("description", description, 5000);
        this.place = Require.optionalLine("place", place, 300);
        this.timeZone = Require.zone("timeZone", timeZone).getId();
        this.capacity = Require.between("capacity", 1, capacity, 100_000);
        this.staticTickets = staticTickets != null && staticTickets;
        this.times = Require.present("times", times);
        this.agenda = inOrder(agenda == null ? List.of() : agenda, this.times.complete());
    }

    private static List<AgendaItem> inOrder(List<AgendaItem> agenda, EventTimes times) {
        if (agenda.size() > LONGEST_AGENDA) {
            throw new InvalidInput("agenda", InvalidInput.Rule.TOO_LONG, Integer.toString(LONGEST_AGENDA));
        }
        for (int index = 0; index < agenda.size(); index++) {
            String field = "agenda[" + index + "]";
            Instant at = Require.present(field, agenda.get(index)).at();
            if (at.isBefore(times.doorsOpen())) {
                throw new InvalidInput(
                        field + ".at",
                        InvalidInput.Rule.TOO_SMALL,
                        times.doorsOpen().toString());
            }
            if (at.isAfter(times.ends())) {
                throw new InvalidInput(
                        field + ".at", InvalidInput.Rule.TOO_LARGE, times.ends().toString());
            }
        }
        return agenda.stream().sorted(Comparator.comparing(AgendaItem::at)).collect(Collectors.toUnmodifiableList());
    }
}
