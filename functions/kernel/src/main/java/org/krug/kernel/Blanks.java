package org.krug.kernel;

import java.util.function.UnaryOperator;

/**
 * What of an answer is not kept: people's data, and what the repeated request says itself.
 *
 * @param strip takes it out
 * @param fill puts it back in
 */
public record Blanks<T>(UnaryOperator<T> strip, UnaryOperator<T> fill) {
    static <T> Blanks<T> none() {
        return new Blanks<>(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
