package org.krug.seating;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/**
 * How a plan lies in the table. Tables are packed as texts, {@code 4;first,second;name}: the largest plan allowed, 100 tables of 30, is then about
 * 130 KB, under the 400 KB that an item may have.
 */
final class SeatingPlanItem {
    static final String TABLES = "TABLES#";

    private SeatingPlanItem() {}

    static String pk(ClubId club) {
        return "CLUB#" + club;
    }

    static String sk(EventId event) {
        return TABLES + event;
    }

    static EnhancedDocument toDocument(SeatingPlan plan) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk(plan.club()))
                .putString("sk", sk(plan.event()))
                .putList(
                        "tables",
                        plan.tables().stream().map(SeatingPlanItem::packed).toList(),
                        EnhancedType.of(String.class))
                .putString("changed", plan.changed().toString())
                .putNumber("version", plan.version())
                .build();
    }

    static SeatingPlan fromDocument(EnhancedDocument item) {
        return new SeatingPlan(
                ClubId.of(item.getString("pk").substring("CLUB#".length())),
                EventId.of(item.getString("sk").substring(TABLES.length())),
                item.getList("tables", EnhancedType.of(String.class)).stream()
                        .map(SeatingPlanItem::unpacked)
                        .toList(),
                Instant.parse(item.getString("changed")),
                item.getNumber("version").longValue());
    }

    private static String packed(SeatingPlan.Table table) {
        return table.number()
                + ";"
                + table.members().stream().map(MemberId::toString).collect(Collectors.joining(","))
                + ";"
                + table.name();
    }

    private static SeatingPlan.Table unpacked(String text) {
        String[] parts = text.split(";", 3);
        List<MemberId> members = parts[1].isEmpty()
                ? List.of()
                : Arrays.stream(parts[1].split(",")).map(MemberId::of).toList();
        return new SeatingPlan.Table(Integer.parseInt(parts[0]), parts[2], members);
    }
}
