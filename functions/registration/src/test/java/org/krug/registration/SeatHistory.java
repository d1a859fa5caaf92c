package org.krug.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.kernel.Outcome;
import org.krug.kernel.Settings;
import org.krug.kernel.Transactions;
import org.krug.registration.SeatModel.Action;
import org.krug.registration.SeatModel.Call;
import org.krug.registration.SeatModel.Result;
import org.krug.testkit.Linearizability.Operation;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What several people did at once at a small event, each operation with its moments and its answer. */
final class SeatHistory {
    private static final Instant NOW = TestEvents.ASKED.plus(Duration.ofHours(1));
    private static final int SEATS = 3;
    private static final int PEOPLE = 8;
    private static final int AT_ONCE = 6;
    private static final int EACH = 12;
    /** Confirming and cancelling meet most; who is admitted keeps the seat for good, so few are. */
    private static final List<Action> DRAWN = Stream.of(
                    Collections.nCopies(4, Action.REGISTER),
                    Collections.nCopies(6, Action.CONFIRM),
                    Collections.nCopies(4, Action.CANCEL),
                    Collections.nCopies(2, Action.ACCEPT),
                    Collections.nCopies(3, Action.READ),
                    List.of(Action.ADMIT))
            .flatMap(List::stream)
            .toList();

    private final EventInTest meeting = EventInTest.withSeats(SEATS);
    private final List<MemberId> people =
            IntStream.range(0, PEOPLE).mapToObj(each -> EventInTest.somebody()).toList();
    private final List<Operation<Call, Result>> operations = Collections.synchronizedList(new ArrayList<>());

    static SeatModel model() {
        return new SeatModel(SEATS);
    }

    /** Runs one; in the end, everybody is read and the seats are counted. */
    static List<Operation<Call, Result>> drawn(long seed) {
        SeatHistory history = new SeatHistory();
        history.run(seed);
        return List.copyOf(history.operations);
    }

    private void run(long seed) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < AT_ONCE; thread++) {
                Random random = new Random(seed * AT_ONCE + thread);
                running.add(threads.submit(() -> IntStream.range(0, EACH)
                        .forEach(each ->
                                perform(new Call(DRAWN.get(random.nextInt(DRAWN.size())), random.nextInt(PEOPLE))))));
            }
            for (Future<?> done : running) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("an operation failed", e);
        }
        IntStream.range(0, PEOPLE).forEach(member -> perform(new Call(Action.READ, member)));
        perform(new Call(Action.COUNT, 0));
    }

    private void perform(Call call) {
        long called = System.nanoTime();
        Result result = answer(call);
        operations.add(new Operation<>(call, result, called, System.nanoTime()));
    }

    private Result answer(Call call) {
        MemberId member = people.get(call.member());
        return switch (call.action()) {
            case REGISTER -> asked(RegistrationAction.REGISTER, member);
            case CONFIRM -> asked(RegistrationAction.CONFIRM, member);
            case ACCEPT -> asked(RegistrationAction.ACCEPT, member);
            case CANCEL -> asked(RegistrationAction.CANCEL, member);
            case ADMIT -> admitted(member);
            case READ -> stands(EventInTest.store().find(meeting.event().id(), member));
            case COUNT ->
                new Result.Counted(meeting.seats().held(), meeting.seats().waiting());
        };
    }

    private Result asked(RegistrationAction action, MemberId member) {
        return switch (meeting.ask(action, member, NOW)) {
            case Outcome.Done<Optional<Entry>>(var entry) -> stands(entry);
            // Who is turned away because the table is busy is told no state, which no model answers: for so few, it
            // must not happen.
            case Outcome.Refused<Optional<Entry>>(var refusal) ->
                new Result.Refused(String.valueOf(refusal.about().get("state")));
        };
    }

    private static Result stands(Optional<Entry> entry) {
        return entry.map(Entry::registration)
                .<Result>map(registration -> new Result.Stands(
                        registration.state().name(), registration.place().orElse(0)))
                .orElse(new Result.Stands("NONE", 0));
    }

    /** As check-in does it: the admission on the condition that the registration is still as it was read. */
    private Result admitted(MemberId member) {
        while (true) {
            Optional<Entry> entry = EventInTest.store().find(meeting.event().id(), member);
            String state = entry.map(known -> known.state().name()).orElse("NONE");
            if (!state.equals("RECONFIRMED")) {
                return new Result.Refused(state);
            }
            Transactions.Written written = TestCloud.shared()
                    .bean(Transactions.class)
                    .write(List.of(
                            admission(member),
                            EventInTest.store().unchanged(entry.orElseThrow().registration())));
            if (written instanceof Transactions.Written.Committed) {
                return stands(entry);
            }
            if (written instanceof Transactions.Written.Rejected rejected && rejected.at(0)) {
                return new Result.Refused("ATTENDED");
            }
        }
    }

    private TransactWriteItem admission(MemberId member) {
        Map<String, AttributeValue> key = AdmissionItem.key(meeting.event().id(), member);
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(Settings.table("checkin"))
                        .item(Map.of(
                                "pk", key.get("pk"),
                                "sk", key.get("sk"),
                                "state", AttributeValue.fromS(AdmissionItem.ADMITTED),
                                "walkIn", AttributeValue.fromBool(false),
                                "at", AttributeValue.fromS(NOW.toString()),
                                "version", AttributeValue.fromN("1")))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }
}
