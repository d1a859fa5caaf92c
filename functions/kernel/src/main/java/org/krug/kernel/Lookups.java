package org.krug.kernel;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.Lookup.Place;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Carries out lookups, each as one BatchGetItem over all the tables it needs, one more for every 100 items. Every read is strongly consistent. */
@Singleton
public final class Lookups {
    private final DynamoDbClient client;

    public Lookups(DynamoDbClient client) {
        this.client = client;
    }

    /** Reads what a lookup needs. */
    public <T> T read(Lookup<T> lookup) {
        Map<Place, EnhancedDocument> found = Batches.read(client, lookup.places());
        return lookup.reading().apply(place -> Optional.ofNullable(found.get(place)));
    }
}
