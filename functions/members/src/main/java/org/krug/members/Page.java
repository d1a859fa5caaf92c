package org.krug.members;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a longer list.
 *
 * @param next the position after which to go on, absent at the end
 */
record Page<T>(List<T> elements, Optional<String> next) {

    <U> Page<U> map(Function<? super T, ? extends U> to) {
        return new Page<>(elements.stream().<U>map(to).toList(), next);
    }
}
