package org.krug.kernel;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.InvalidInput.Rule;

/** JSON values are taken as what they are: left alone, "yes" would be read as false and 1.5 as 1. */
@Factory
final class StrictTypes {

    @Singleton
    @Primary
    Deserializer<Boolean> booleans() {
        return strict(Rule.NOT_TRUE_OR_FALSE, JsonNode::isBoolean, JsonNode::getBooleanValue);
    }

    @Singleton
    @Primary
    Deserializer<Integer> wholeNumbers() {
        return strict(Rule.NOT_A_WHOLE_NUMBER, node -> isWhole(node, Integer.MAX_VALUE), JsonNode::getIntValue);
    }

    @Singleton
    @Primary
    Deserializer<Long> longNumbers() {
        return strict(Rule.NOT_A_WHOLE_NUMBER, node -> isWhole(node, Long.MAX_VALUE), JsonNode::getLongValue);
    }

    @Singleton
    @Primary
    Deserializer<String> texts() {
        return strict(Rule.NOT_TEXT, JsonNode::isString, JsonNode::getStringValue);
    }

    private static boolean isWhole(JsonNode node, long most) {
        if (!node.isNumber()) {
            return false;
        }
        try {
            long number = new BigDecimal(node.getNumberValue().toString()).longValueExact();
            return -most <= number && number <= most;
        } catch (ArithmeticException | NumberFormatException e) {
            // A fraction, or more than a long, or even a double, can be.
            return false;
        }
    }

    private static <T> Deserializer<T> strict(Rule rule, Predicate<JsonNode> fits, Function<JsonNode, T> value) {
        return new Strict<>(rule, fits, value);
    }

    private record Strict<T>(Rule rule, Predicate<JsonNode> fits, Function<JsonNode, T> value)
            implements Deserializer<T> {
        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            JsonNode node = decoder.decodeNode();
            if (!fits.test(node)) {
                // The framework knows the field and adds its path on the way up.
                throw new SerdeException(rule.toString(), new InvalidInput("", rule));
            }
            return value.apply(node);
        }

        @Override
        public @Nullable T deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super T> type)
                throws IOException {
            return decoder.decodeNull() ? null : deserialize(decoder, context, type);
        }
    }
}
