package org.krug.kernel;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.contract.InvalidInput;
import org.krug.contract.InvalidInput.Rule;

/** Finds in what the framework threw which field of a request it could not take, and why. */
final class WrongField {
    private static final String UNKNOWN = "Unknown property [";

    /** Only the text of the framework's exception names a value that a constructor wanted: its path ends at the object around it. */
    private static final Pattern MISSING =
            Pattern.compile("Required constructor parameter \\[(?:[^\\]]* )?(\\w+)] at index \\[\\d+]");

    private WrongField() {}

    /** The field, by its JSON path such as {@code people[2].email}; empty when the request is wrong in another way. */
    static Optional<InvalidInput> in(Throwable thrown) {
        String path = "";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput wrong) {
                return Optional.of(new InvalidInput(within(path, wrong.field()), wrong.rule(), wrong.bound()));
            }
            if (cause instanceof SerdeException unread) {
                path = path(unread);
            }
        }
        return ofTheFramework(thrown);
    }

    private static Optional<InvalidInput> ofTheFramework(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<InvalidInput> wrong = switch (cause) {
                case SerdeException unread -> unread(unread);
                case ConversionErrorException unfit ->
                    Optional.of(new InvalidInput(unfit.getArgument().getName(), Rule.WRONG_FORM));
                case UnsatisfiedBodyRouteException _ -> Optional.empty();
                case UnsatisfiedRouteException missing ->
                    Optional.of(new InvalidInput(missing.getArgument().getName(), Rule.REQUIRED));
                default -> Optional.empty();
            };
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<InvalidInput> unread(SerdeException thrown) {
        String path = path(thrown);
        String message = String.valueOf(thrown.getMessage());
        Matcher missing = MISSING.matcher(message);
        if (missing.find()) {
            return Optional.of(new InvalidInput(within(path, missing.group(1)), Rule.REQUIRED));
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InvalidInput(path, message.startsWith(UNKNOWN) ? Rule.UNKNOWN_FIELD : Rule.WRONG_FORM));
    }

    private static String path(SerdeException thrown) {
        StringBuilder path = new StringBuilder();
        // The framework adds the steps on its way up, so the innermost comes first.
        for (ReferencePath step : thrown.getPath().reversed()) {
            switch (step) {
                case PropertyReferencePath property ->
                    path.append('.').append(property.property().getName());
                case CollectionItemReferencePath item ->
                    path.append('[').append(item.index()).append(']');
                case MapItemReferencePath item -> path.append('.').append(item.key());
                default -> throw new IllegalStateException("unknown step: " + step, thrown);
            }
        }
        return path.isEmpty() || path.charAt(0) != '.' ? path.toString() : path.substring(1);
    }

    /** Records name their fields from where they stand; some know a part of the way already, which is not told twice. */
    private static String within(String path, String field) {
        int known = 0;
        do {
            String end = path.substring(known);
            if (field.equals(end) || field.startsWith(end + ".") || field.startsWith(end + "[")) {
                return path.substring(0, known) + field;
            }
            known = path.indexOf('.', known) + 1;
        } while (known > 0);
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
