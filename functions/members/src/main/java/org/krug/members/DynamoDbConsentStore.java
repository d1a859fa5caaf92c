package org.krug.members;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import org.krug.members.TableReads.Range;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Consents in the members table. */
@Singleton
final class DynamoDbConsentStore implements ConsentStore {
    private static final int PAGE = 100;

    private final TableReads table;
    private final MemberWriteItems writes;
    private final Transactions transactions;

    DynamoDbConsentStore(TableReads table, MemberWriteItems writes, Transactions transactions) {
        this.table = table;
        this.writes = writes;
        this.transactions = transactions;
    }

    @Override
    public int newest(ClubId club) {
        return table.get(ItemKey.club(club))
                .filter(item -> item.isPresent("consentVersion"))
                .map(item -> item.getNumber("consentVersion").intValue())
                .orElse(0);
    }

    @Override
    public Optional<ConsentText> text(ClubId club, int version) {
        return table.get(ItemKey.consentText(club, version))
                .map(item -> new ConsentText(version, item.getString("russian"), item.getString("english")));
    }

    @Override
    public boolean keep(ClubId club, ConsentText text, Instant now) {
        return transactions.write(List.of(
                        writes.putNew(MembersItem.at(ItemKey.consentText(club, text.version()))
                                .putString("russian", text.russian())
                                .putString("english", text.english())
                                .putString("at", now.toString())
                                .build()),
                        writes.update(
                                ItemKey.club(club),
                                u -> u.updateExpression("SET consentVersion = :version")
                                        .conditionExpression("attribute_exists(pk)")
                                        .expressionAttributeValues(Map.of(
                                                ":version", AttributeValue.fromN(Integer.toString(text.version())))))))
                instanceof Written.Committed;
    }

    @Override
    public boolean say(Saying saying, Consent after, Once<Consent> once) {
        Member member = saying.member();
        Act act = saying.act();
        TransactWriteItem said = writes.putNew(MembersItem.at(ItemKey.consent(member.club(), member.id(), after.acts()))
                .putString("said", act.said().name())
                .putNumber("version", act.version())
                .putString("language", act.language().name())
                .putString("at", act.at().toString())
                .build());
        TransactWriteItem stands = writes.update(
                ItemKey.member(member.club(), member.id()),
                u -> u.updateExpression("SET consent = :said, consentVersion = :version, consentSince = :at, "
                                + "consentActs = :number")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(leaving)")
                        .expressionAttributeValues(Map.of(
                                ":said", AttributeValue.fromS(act.said().name()),
                                ":version", AttributeValue.fromN(Integer.toString(act.version())),
                                ":at", AttributeValue.fromS(act.at().toString()),
                                ":number", AttributeValue.fromN(Integer.toString(after.acts())))));
        return transactions.write(List.of(said, stands), once, after) instanceof Written.Committed;
    }

    @Override
    public List<Act> acts(ClubId club, MemberId member) {
        List<Act> acts = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<EnhancedDocument> page =
                    table.query(new Range(ItemKey.CLUB + club, ItemKey.consentsOf(member), after), item -> true, PAGE);
            page.elements()
                    .forEach(item -> acts.add(new Act(
                            Consent.Said.valueOf(item.getString("said")),
                            item.getNumber("version").intValue(),
                            Language.valueOf(item.getString("language")),
                            Instant.parse(item.getString("at")))));
            after = page.next();
        } while (after.isPresent());
        return acts;
    }
}
