package org.krug.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something that is read by key, and how it is made of what is found. Lookups of several features become one request where each alone would make
 * its own; {@link Lookups} carries them out.
 *
 * @param places of the items it needs
 */
public record Lookup<T>(Set<Place> places, Function<Found, T> reading) {

    /** Where an item stands: a table of the function's and the item's whole key. */
    public record Place(String table, Map<String, AttributeValue> key) {
        /** An item whose key is in {@code pk} and {@code sk}. */
        public static Place of(String table, String pk, String sk) {
            return new Place(table, Table.key(pk, sk));
        }
    }

    /** What was found. */
    @FunctionalInterface
    public interface Found {
        Optional<EnhancedDocument> at(Place place);
    }

    /** One item. */
    public static Lookup<Optional<EnhancedDocument>> of(Place place) {
        return new Lookup<>(Set.of(place), found -> found.at(place));
    }

    /** What is known without a look. */
    public static <T> Lookup<T> known(T value) {
        return new Lookup<>(Set.of(), found -> value);
    }

    /** All of them together, what is made of them in their order. */
    public static <T> Lookup<List<T>> all(List<Lookup<T>> lookups) {
        Set<Place> all = lookups.stream()
                .flatMap(lookup -> lookup.places.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Lookup<>(
                all,
                found -> lookups.stream()
                        .<T>map(lookup -> lookup.reading.apply(found))
                        .toList());
    }

    public <U> Lookup<U> map(Function<? super T, ? extends U> to) {
        return new Lookup<>(places, found -> to.apply(reading.apply(found)));
    }

    /** Both together. */
    public <U, R> Lookup<R> and(Lookup<U> other, BiFunction<? super T, ? super U, ? extends R> both) {
        Set<Place> all = new LinkedHashSet<>(places);
        all.addAll(other.places);
        return new Lookup<>(all, found -> both.apply(reading.apply(found), other.reading.apply(found)));
    }
}
