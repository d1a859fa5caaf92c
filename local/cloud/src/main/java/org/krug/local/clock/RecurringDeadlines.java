package org.krug.local.clock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.template.RecurringSchedule;
import org.krug.local.template.TemplateException;

/** The template's own schedules, which come round again and again. */
public final class RecurringDeadlines implements Deadlines {
    private final FunctionCaller functions;
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final RecurringSchedule schedule;
        private final Recurrence recurrence;
        private Optional<Instant> next;

        private Entry(RecurringSchedule schedule, Recurrence recurrence, Optional<Instant> next) {
            this.schedule = schedule;
            this.recurrence = recurrence;
            this.next = next;
        }
    }

    /**
     * @param now the time of the deployment, as it were: rates count from here
     * @throws TemplateException when an expression can't be read
     */
    public RecurringDeadlines(List<RecurringSchedule> schedules, FunctionCaller functions, Instant now) {
        this.functions = functions;
        for (RecurringSchedule schedule : schedules) {
            try {
                Recurrence recurrence = Recurrence.parse(schedule.expression(), ZoneId.of(schedule.timezone()), now);
                entries.add(new Entry(schedule, recurrence, recurrence.after(now)));
            } catch (RuntimeException e) {
                throw new TemplateException(schedule.id(), String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return entries.stream().flatMap(entry -> entry.next.stream()).min(Comparator.naturalOrder());
    }

    /** One firing stands for all that were missed, as after a night in which the machine was off. */
    @Override
    public void fireDue(Instant upTo) {
        for (RecurringSchedule due : takeDue(upTo)) {
            functions.call(due.function(), due.input().getBytes(StandardCharsets.UTF_8));
        }
    }

    private synchronized List<RecurringSchedule> takeDue(Instant upTo) {
        List<RecurringSchedule> due = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.next.filter(next -> !next.isAfter(upTo)).isPresent()) {
                due.add(entry.schedule);
                entry.next = entry.recurrence.after(upTo);
            }
        }
        return due;
    }
}
