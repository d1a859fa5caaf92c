package org.krug.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.Once;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Feeds in the members table: one item a person, which names the feed that counts, and one a feed, which finds the person. Both are written
 * together, so that whoever erases the person finds the feed.
 */
@Singleton
final class DynamoDbFeedStore implements FeedStore {
    private final TableReads table;
    private final MemberWriteItems writes;
    private final Transactions transactions;

    DynamoDbFeedStore(TableReads table, MemberWriteItems writes, Transactions transactions) {
        this.writes = writes;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public void give(String subject, String hash, Once<String> once) {
        boolean given = false;
        while (!given) {
            Optional<String> old = hash(subject);
            List<TransactWriteItem> all = new ArrayList<>();
            all.add(put(
                    MembersItem.at(ItemKey.feed(hash))
                            .putString("subject", subject)
                            .build(),
                    Optional.empty()));
            all.add(put(
                    MembersItem.at(ItemKey.reader(subject))
                            .putString("hash", hash)
                            .build(),
                    old));
            old.ifPresent(before -> all.add(writes.delete(ItemKey.feed(before))));
            given = transactions.write(all, once, hash) instanceof Written.Committed;
        }
    }

    /** A put that holds only while the item has the hash that was read, or is not there. */
    private TransactWriteItem put(EnhancedDocument item, Optional<String> old) {
        return TransactWriteItem.builder()
                .put(p -> {
                    p.tableName(table.tableName()).item(item.toMap());
                    old.ifPresentOrElse(
                            hash -> p.conditionExpression("#hash = :old")
                                    .expressionAttributeNames(Map.of("#hash", "hash"))
                                    .expressionAttributeValues(Map.of(":old", AttributeValue.fromS(hash))),
                            () -> p.conditionExpression("attribute_not_exists(pk)"));
                })
                .build();
    }

    @Override
    public Optional<String> subject(String hash) {
        return table.get(ItemKey.feed(hash))
                .map(item -> item.getString("subject"))
                .filter(subject -> hash(subject).filter(hash::equals).isPresent());
    }

    @Override
    public boolean has(String subject) {
        return hash(subject).isPresent();
    }

    @Override
    public void end(String subject) {
        hash(subject).ifPresent(hash -> delete(ItemKey.feed(hash)));
        delete(ItemKey.reader(subject));
    }

    private Optional<String> hash(String subject) {
        return table.get(ItemKey.reader(subject)).map(item -> item.getString("hash"));
    }

    private void delete(ItemKey key) {
        transactions.write(List.of(writes.delete(key)));
    }
}
