package org.krug.checkin;

import static org.krug.checkin.CheckinItem.instant;
import static org.krug.checkin.CheckinItem.member;
import static org.krug.checkin.CheckinItem.required;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.ScanOutcome;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** How a scan and its answer lie in the table. */
final class ScanItem {
    private ScanItem() {}

    static EnhancedDocument toDocument(EventId event, Recorded recorded) {
        Scan scan = recorded.scan();
        EnhancedDocument.Builder item = CheckinItem.builder(CheckinKey.scan(event, scan))
                .putString("member", scan.member().toString())
                .putNumber("round", scan.round())
                .putBoolean("unconfirmed", scan.marks().unconfirmed())
                .putBoolean("conflict", scan.marks().conflict())
                .putString("outcome", recorded.outcome().name());
        putSource(item, scan.source());
        putTimes(item, scan.times());
        putDoor(item, scan.door());
        recorded.before().ifPresent(before -> {
            item.putString("beforeAt", before.at().toString());
            before.steward().ifPresent(steward -> item.putString("beforeBy", steward.toString()));
        });
        recorded.doubled()
                .ifPresent(doubled -> item.putString("doubled", doubled.scan())
                        .putString("doubledFirst", doubled.first().toString())
                        .putString("doubledSecond", doubled.second().toString()));
        return item.build();
    }

    private static void putSource(EnhancedDocument.Builder item, Scan.Source source) {
        item.putString("kind", source.kind().name())
                .putString("device", source.device())
                .putNumber("sequence", source.sequence())
                .putString("nonce", source.nonce());
        source.steward().ifPresent(steward -> item.putString("steward", steward.toString()));
    }

    private static void putTimes(EnhancedDocument.Builder item, Scan.Times times) {
        item.putString("scannedAt", times.scannedAt().toString())
                .putString("receivedAt", times.receivedAt().toString())
                .putString("knownUpTo", times.knownUpTo().toString())
                .putBoolean("online", times.online());
        times.deviceTime().ifPresent(moment -> item.putString("deviceTime", moment.toString()));
    }

    private static void putDoor(EnhancedDocument.Builder item, AtTheDoor door) {
        switch (door) {
            case AtTheDoor.MayEnter(boolean walkIn) -> item.putString("door", walkIn ? "WALK_IN" : "MAY_ENTER");
            case AtTheDoor.TooEarly(Instant opens) ->
                item.putString("door", "TOO_EARLY").putString("doorSince", opens.toString());
            case AtTheDoor.Shut(Instant closed) ->
                item.putString("door", "SHUT").putString("doorSince", closed.toString());
            case AtTheDoor.Closed(Instant ended) ->
                item.putString("door", "CLOSED").putString("doorSince", ended.toString());
            case AtTheDoor.WrongState wrong -> {
                item.putString("door", "WRONG_STATE");
                wrong.state().ifPresent(state -> item.putString("doorState", state.name()));
                wrong.since().ifPresent(moment -> item.putString("doorSince", moment.toString()));
            }
        }
    }

    static Recorded fromDocument(EnhancedDocument item) {
        Scan scan = new Scan(
                MemberId.of(item.getString("member")),
                new Scan.Source(
                        ScanKind.valueOf(item.getString("kind")),
                        item.getString("device"),
                        item.getNumber("sequence").longValue(),
                        item.getString("nonce"),
                        member(item, "steward")),
                new Scan.Times(
                        required(item, "scannedAt"),
                        instant(item, "deviceTime"),
                        required(item, "receivedAt"),
                        required(item, "knownUpTo"),
                        item.getBoolean("online")),
                door(item),
                new Scan.Marks(item.getBoolean("unconfirmed"), item.getBoolean("conflict")),
                item.getNumber("round").longValue());
        return new Recorded(
                scan,
                ScanOutcome.valueOf(item.getString("outcome")),
                instant(item, "beforeAt").map(at -> new Recorded.Before(at, member(item, "beforeBy"))),
                CheckinItem.text(item, "doubled")
                        .map(second -> new Recorded.Doubled(
                                second, required(item, "doubledFirst"), required(item, "doubledSecond"))));
    }

    private static AtTheDoor door(EnhancedDocument item) {
        return switch (item.getString("door")) {
            case "MAY_ENTER" -> new AtTheDoor.MayEnter(false);
            case "WALK_IN" -> new AtTheDoor.MayEnter(true);
            case "TOO_EARLY" -> new AtTheDoor.TooEarly(required(item, "doorSince"));
            case "SHUT" -> new AtTheDoor.Shut(required(item, "doorSince"));
            case "CLOSED" -> new AtTheDoor.Closed(required(item, "doorSince"));
            case "WRONG_STATE" ->
                new AtTheDoor.WrongState(
                        CheckinItem.text(item, "doorState").map(RegistrationState::valueOf),
                        instant(item, "doorSince"));
            default -> throw new IllegalStateException("no door says " + item.getString("door"));
        };
    }
}
