package org.krug.mentoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a round lies in the table: three items in the club's partition, so that a list of rounds reads none of the wishes.
 *
 * <p>Wishes are packed as text, tiers parted by bars: {@code 3|0,7|1}. The largest round allowed, in which all 100 mentors and 500 mentees
 * name everybody, is then 370 KB, under the 400 KB that an item may have.
 */
final class MentorRoundItem {
    static final String ROUND = "ROUND#";
    private static final String PARTICIPANTS = "PARTICIPANTS#";
    private static final String PAIRS = "PAIRS#";
    private static final String EVERYBODY = "*";

    private MentorRoundItem() {}

    static String pk(ClubId club) {
        return "CLUB#" + club;
    }

    static String round(MentorRound.Id id) {
        return ROUND + id;
    }

    static String participants(MentorRound.Id id) {
        return PARTICIPANTS + id;
    }

    static String pairs(MentorRound.Id id) {
        return PAIRS + id;
    }

    static Map<String, AttributeValue> key(ClubId club, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk(club)), "sk", AttributeValue.fromS(sk));
    }

    private static EnhancedDocument.Builder item(ClubId club, String sk) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk(club))
                .putString("sk", sk);
    }

    static EnhancedDocument toDocument(MentorRound round) {
        EnhancedDocument.Builder item = item(round.club(), round(round.id()))
                .putString("title", round.title())
                .putNumber("mentors", round.mentors())
                .putNumber("mentees", round.mentees())
                .putString("opened", round.opened().toString());
        round.matched().ifPresent(moment -> item.putString("matched", moment.toString()));
        return item.build();
    }

    static MentorRound toRound(EnhancedDocument item) {
        return new MentorRound(
                MentorRound.Id.of(item.getString("sk").substring(ROUND.length())),
                ClubId.of(item.getString("pk").substring("CLUB#".length())),
                item.getString("title"),
                item.getNumber("mentors").intValue(),
                item.getNumber("mentees").intValue(),
                Instant.parse(item.getString("opened")),
                item.isPresent("matched") ? Optional.of(Instant.parse(item.getString("matched"))) : Optional.empty());
    }

    static EnhancedDocument toDocument(MentorRound round, Participants people) {
        return item(round.club(), participants(round.id()))
                .putList(
                        "mentors",
                        people.mentors().stream()
                                .map(mentor ->
                                        mentor.member() + ";" + mentor.capacity() + ";" + packed(mentor.wishes()))
                                .toList(),
                        EnhancedType.of(String.class))
                .putList(
                        "mentees",
                        people.mentees().stream()
                                .map(mentee -> mentee.member() + ";" + packed(mentee.wishes()))
                                .toList(),
                        EnhancedType.of(String.class))
                .build();
    }

    static Participants toParticipants(EnhancedDocument item) {
        List<String> mentors = item.getList("mentors", EnhancedType.of(String.class));
        List<String> mentees = item.getList("mentees", EnhancedType.of(String.class));
        return new Participants(
                mentors.stream()
                        .map(text -> text.split(";", 3))
                        .map(parts -> new Participants.Mentor(
                                MemberId.of(parts[0]), Integer.parseInt(parts[1]), unpacked(parts[2], mentees.size())))
                        .toList(),
                mentees.stream()
                        .map(text -> text.split(";", 2))
                        .map(parts ->
                                new Participants.Mentee(MemberId.of(parts[0]), unpacked(parts[1], mentors.size())))
                        .toList());
    }

    static EnhancedDocument toDocument(MentorRound round, Assignment pairs) {
        return item(round.club(), pairs(round.id()))
                .putString("mentors", joined(pairs.mentors()))
                .build();
    }

    static Assignment toAssignment(EnhancedDocument item) {
        return new Assignment(numbers(item.getString("mentors")));
    }

    private static String packed(Wishes wishes) {
        return wishes.everybody()
                ? EVERYBODY
                : wishes.tiers().stream().map(MentorRoundItem::joined).collect(Collectors.joining("|"));
    }

    private static Wishes unpacked(String text, int others) {
        if (text.equals(EVERYBODY)) {
            return Wishes.forEverybody(others);
        }
        return new Wishes(
                Arrays.stream(text.split("\\|")).map(MentorRoundItem::numbers).toList(), false);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
