package org.krug.kernel;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.Lookup.Place;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Carries out lookups, each as one BatchGetItem over all the tables it needs. Every read is strongly consistent. */
@Singleton
public final class Lookups {
    private final DynamoDbClient client;

    public Lookups(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Reads what a lookup needs.
     *
     * @throws IllegalArgumentException when it needs more than 100 items
     */
    public <T> T read(Lookup<T> lookup) {
        if (lookup.places().size() > Batches.MOST) {
            throw new IllegalArgumentException("a lookup of " + lookup.places().size() + " items");
        }
        Map<Place, EnhancedDocument> found = Batches.read(client, lookup.places());
        return lookup.reading().apply(place -> Optional.ofNullable(found.get(place)));
    }
}
