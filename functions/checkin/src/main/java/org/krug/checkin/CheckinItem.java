package org.krug.checkin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the items of the door's table have in common. Instants are ISO texts. */
final class CheckinItem {
    private CheckinItem() {}

    static EnhancedDocument.Builder builder(CheckinKey key) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", key.pk())
                .putString("sk", key.sk());
    }

    static EnhancedDocument document(Map<String, AttributeValue> item) {
        return EnhancedDocument.fromAttributeValueMap(item).toBuilder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .build();
    }

    static Instant required(EnhancedDocument item, String name) {
        return Instant.parse(item.getString(name));
    }

    static Optional<Instant> instant(EnhancedDocument item, String name) {
        return text(item, name).map(Instant::parse);
    }

    static Optional<MemberId> member(EnhancedDocument item, String name) {
        return text(item, name).map(MemberId::of);
    }

    static Optional<String> text(EnhancedDocument item, String name) {
        return item.isPresent(name) ? Optional.of(item.getString(name)) : Optional.empty();
    }
}
