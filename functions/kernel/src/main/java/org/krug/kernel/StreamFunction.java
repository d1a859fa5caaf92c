package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/**
 * A Lambda function that reacts to tables' streams, record by record in their order.
 *
 * <p>The first record that fails ends the batch and is reported, so that DynamoDB hands over that one and what follows again; what went well
 * before it is not repeated. Records may come more than once all the same: reactions are idempotent.
 */
public abstract class StreamFunction extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse>
        implements Primed {
    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    private static final String EVENT = """
            {"Records":[{"eventID":"0","eventName":"MODIFY","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"priming",
            "eventSourceARN":"arn:aws:dynamodb:priming:0:table/priming/stream/0",
            "dynamodb":{"ApproximateCreationDateTime":1,"SequenceNumber":"0","SizeBytes":1,"StreamViewType":"NEW_AND_OLD_IMAGES",
            "Keys":{"pk":{"S":"priming"},"sk":{"S":"priming"}},"OldImage":{"pk":{"S":"priming"},"sk":{"S":"priming"}},
            "NewImage":{"pk":{"S":"priming"},"sk":{"S":"priming"},"count":{"N":"0"},"open":{"BOOL":true}}}}]}""";

    @SuppressWarnings("UnusedVariable") // Kept for the runtime client, which holds it weakly.
    private final Checkpoint checkpoint;

    protected StreamFunction(Class<? extends StreamFunction> self) {
        super(Contexts.start(self));
        checkpoint = Checkpoint.of(this, getApplicationContext());
    }

    /** A record of nothing, which is read but not reacted to, and a batch of no records. */
    @Override
    public final void prime() {
        RuntimeCall.read(DynamodbEvent.class, EVENT).getRecords().forEach(StreamFunction::change);
        RuntimeCall.of(this, DynamodbEvent.class, "{\"Records\":[]}");
    }

    /** Reacts to one change. */
    protected abstract void react(Change change);

    /**
     * Called once after a batch, also one that ended early; by default nothing. If it fails, the whole batch is handed over again.
     *
     * @param reacted what {@link #react} took without failing. It is handed over, not kept in a field, since one instance may be called for two
     *     shards at once where functions share a process.
     */
    protected void batchEnded(List<Change> reacted) {}

    @Override
    public final StreamsEventResponse execute(DynamodbEvent event) {
        List<Change> reacted = new ArrayList<>();
        try {
            for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
                try {
                    Change change = change(record);
                    react(change);
                    reacted.add(change);
                } catch (RuntimeException e) {
                    LOG.error("record {} of {} failed", record.getDynamodb().getSequenceNumber(), table(record), e);
                    return failedFrom(record.getDynamodb().getSequenceNumber());
                }
            }
            return new StreamsEventResponse(List.of());
        } finally {
            batchEnded(reacted);
        }
    }

    private static StreamsEventResponse failedFrom(String sequenceNumber) {
        return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(sequenceNumber)));
    }

    private static Change change(DynamodbEvent.DynamodbStreamRecord record) {
        StreamRecord image = record.getDynamodb();
        EnhancedDocument key = document(image.getKeys()).orElseThrow();
        return new Change(
                table(record),
                new Change.Key(key.getString("pk"), key.getString("sk")),
                document(image.getOldImage()),
                document(image.getNewImage()),
                image.getApproximateCreationDateTime().toInstant());
    }

    private static Optional<EnhancedDocument> document(
            @Nullable Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return Optional.ofNullable(image)
                .filter(values -> !values.isEmpty())
                .map(DynamodbAttributeValueTransformer::toAttributeValueMapV2)
                .map(EnhancedDocument::fromAttributeValueMap);
    }

    /** From an ARN such as {@code arn:aws:dynamodb:eu-central-1:1:table/krug-events/stream/2026-01-01T00:00:00.000}. */
    private static String table(DynamodbEvent.DynamodbStreamRecord record) {
        return record.getEventSourceARN().split("/", -1)[1];
    }
}
