package org.krug.kernel;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;

/** Deadlines as one-time schedules of EventBridge Scheduler, which delete themselves once they were called. */
@Singleton
@Secondary
final class SchedulerDeadlines implements Deadlines {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'");

    private final SchedulerClient scheduler;

    SchedulerDeadlines(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void set(Deadline deadline) {
        try {
            scheduler.createSchedule(s -> s.name(deadline.name())
                    .groupName(group())
                    .scheduleExpression(expression(deadline))
                    .flexibleTimeWindow(exactly())
                    .actionAfterCompletion(ActionAfterCompletion.DELETE)
                    .target(target(deadline)));
        } catch (ConflictException e) {
            move(deadline);
        }
    }

    private void move(Deadline deadline) {
        try {
            scheduler.updateSchedule(s -> s.name(deadline.name())
                    .groupName(group())
                    .scheduleExpression(expression(deadline))
                    .flexibleTimeWindow(exactly())
                    .actionAfterCompletion(ActionAfterCompletion.DELETE)
                    .target(target(deadline)));
        } catch (ResourceNotFoundException e) {
            // It was called and deleted itself between the two requests; what it would have told has been told.
        }
    }

    @Override
    public void drop(String name) {
        try {
            scheduler.deleteSchedule(d -> d.name(name).groupName(group()));
        } catch (ResourceNotFoundException e) {
            // Called already, or never set.
        }
    }

    /** Rounded up to a second: called too early, it would find nothing due. */
    private static String expression(Deadline deadline) {
        return AT.format(
                deadline.at().plusMillis(999).truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    private static FlexibleTimeWindow exactly() {
        return FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();
    }

    private static Target target(Deadline deadline) {
        return Target.builder()
                .arn(deadline.function())
                .roleArn(Settings.required("DEADLINE_ROLE"))
                .input(deadline.input())
                .deadLetterConfig(d -> d.arn(Settings.required("DEADLINE_FAILURES")))
                .retryPolicy(r -> r.maximumRetryAttempts(5).maximumEventAgeInSeconds(86_400))
                .build();
    }

    private static String group() {
        return Settings.required("DEADLINE_GROUP");
    }
}
