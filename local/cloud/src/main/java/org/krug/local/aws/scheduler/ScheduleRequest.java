package org.krug.local.aws.scheduler;

import static org.krug.local.aws.wire.AwsAnswer.refused;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;

/** What is judged before a schedule is made or changed. */
final class ScheduleRequest {
    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/.{1,512}");
    private static final int LONGEST_INPUT = 262_144;

    private ScheduleRequest() {}

    static Optional<Refused> refusal(String name, Fields input) {
        if (!NAME.matcher(name).matches()) {
            return invalid("Name", "[0-9a-zA-Z-_.]+, at most 64 characters");
        }
        if (!NAME.matcher(input.text("GroupName").orElse(Schedule.DEFAULT_GROUP))
                .matches()) {
            return invalid("GroupName", "[0-9a-zA-Z-_.]+, at most 64 characters");
        }
        if (when(input).isEmpty()) {
            return Optional.of(refused(
                    "ValidationException",
                    "Invalid Schedule Expression "
                            + input.text("ScheduleExpression").orElse("")
                            + ". The local cloud knows at(yyyy-mm-ddThh:mm:ss) and rate(value unit)."));
        }
        if (!input.object("FlexibleTimeWindow")
                .text("Mode")
                .filter("OFF"::equals)
                .isPresent()) {
            return invalid("FlexibleTimeWindow", "Mode OFF, in the local cloud");
        }
        if (!Set.of("ENABLED", "DISABLED").contains(input.text("State").orElse("ENABLED"))) {
            return invalid("State", "ENABLED or DISABLED");
        }
        if (!Set.of("NONE", "DELETE")
                .contains(input.text("ActionAfterCompletion").orElse("NONE"))) {
            return invalid("ActionAfterCompletion", "NONE or DELETE");
        }
        return targetRefusal(input.object("Target"));
    }

    private static Optional<Refused> targetRefusal(Fields target) {
        if (!target.text("Arn").filter(arn -> arn.startsWith("arn:aws")).isPresent()) {
            return invalid("Target.Arn", "an ARN");
        }
        if (!target.text("RoleArn").filter(arn -> ROLE.matcher(arn).matches()).isPresent()) {
            return invalid("Target.RoleArn", "a role's ARN");
        }
        Optional<Integer> retries = target.object("RetryPolicy").number("MaximumRetryAttempts");
        if (retries.filter(most -> most < 0 || most > 185).isPresent()) {
            return invalid("Target.RetryPolicy.MaximumRetryAttempts", "0 to 185");
        }
        return target.text("Input").filter(input -> !isJson(input)).isPresent()
                ? invalid("Target.Input", "JSON of at most " + LONGEST_INPUT + " characters")
                : Optional.empty();
    }

    private static Optional<Refused> invalid(String member, String wanted) {
        return Optional.of(refused("ValidationException", "Value at '" + member + "' must be " + wanted + "."));
    }

    private static boolean isJson(String input) {
        try {
            return input.length() <= LONGEST_INPUT && Json.MAPPER.readTree(input) != null;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    private static Optional<ScheduleExpression> when(Fields input) {
        return ScheduleExpression.parse(
                input.text("ScheduleExpression").orElse(""),
                input.text("ScheduleExpressionTimezone").orElse("UTC"));
    }

    /** The first firing of an accepted request: a one-time schedule's time, or one period from now. */
    static Instant firstDue(Fields input, Instant now) {
        return switch (when(input).orElseThrow()) {
            case ScheduleExpression.Once once -> once.at();
            case ScheduleExpression.Every every -> now.plus(every.period());
        };
    }
}
