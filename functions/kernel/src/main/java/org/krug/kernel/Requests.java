package org.krug.kernel;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.krug.contract.InvalidInput;
import org.krug.contract.ProblemType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Requests that may be sent again: whoever sends the same key and payload to the same address gets the same answer, and nothing happens twice.
 *
 * <p>Nothing is claimed before the effect, so nobody is ever held up by a request that died. Of two that run at once, both do their work, but
 * only one transaction holds: it wrote the answer together with the effect, and the other one, which broke on that, tells the same. Permission
 * is asked for anew each time, before this.
 */
@Singleton
public final class Requests {
    static final String TABLE = "requests";

    /** What is not there for the caller, or not any more, is told of no more, whatever was answered before. */
    private static final Set<ProblemType> NOT_FOR_THE_CALLER = EnumSet.of(
            ProblemType.NOT_SIGNED_IN,
            ProblemType.NOT_BOUND,
            ProblemType.NOT_ALLOWED,
            ProblemType.NOT_A_MEMBER,
            ProblemType.NOT_FOUND,
            ProblemType.LINK_INVALID);

    /** They say something of the moment alone: sent again, the request is to be tried again. */
    private static final Set<ProblemType> PASSING = EnumSet.of(
            ProblemType.CHANGED_MEANWHILE, ProblemType.BUSY, ProblemType.UNEXPECTED, ProblemType.TOO_MANY_MESSAGES);

    private final Transactions transactions;
    private final Table table;
    private final JsonText json;

    Requests(Transactions transactions, DynamoDbClient client, JsonText json) {
        this.transactions = transactions;
        this.table = new Table(client, TABLE);
        this.json = json;
    }

    /** Answers that hold no personal data. */
    public <D, T> Answering<D, T> json(Class<T> type, Function<D, T> view) {
        return new JsonAnswering<>(json, type, view, Blanks.none(), false);
    }

    /** Answers of which a part is not kept. */
    public <D, T> Answering<D, T> json(Class<T> type, Function<D, T> view, Blanks<T> blanks) {
        return new JsonAnswering<>(json, type, view, blanks, false);
    }

    /** Answers without personal data that let their holder in somewhere. */
    public <D, T> Answering<D, T> sealed(Class<T> type, Function<D, T> view) {
        return new JsonAnswering<>(json, type, view, Blanks.none(), true);
    }

    /**
     * Answers a request whose effect is one transaction, or none.
     *
     * @param work passes what it is given to its store; refusals of it must not name people
     */
    public <D, T> Outcome<T> once(Caller caller, Answering<D, T> answering, Function<Once<D>, Outcome<D>> work) {
        if (caller.key().isEmpty()) {
            return work.apply(Once.unkept())
                    .then(done -> answering.tell(done).answer().get());
        }
        RequestItem item = new RequestItem(caller.key().get());
        Keeping<D, T> keeping = new Keeping<>(item, answering);
        try {
            Outcome<D> outcome = work.apply(keeping);
            return keeping.answer().orElseGet(() -> switch (outcome) {
                case Outcome.Done<D>(D done) -> withoutEffect(keeping, done);
                case Outcome.Refused<D>(Refusal refusal) -> refused(item, answering, refusal);
            });
        } catch (AnsweredBefore before) {
            return again(item, answering, before.record());
        } catch (InvalidInput wrong) {
            return find(item).map(record -> again(item, answering, record)).orElseThrow(() -> wrong);
        }
    }

    /** There was nothing to change, but what was said stays said. */
    private <D, T> Outcome<T> withoutEffect(Keeping<D, T> keeping, D done) {
        transactions.write(List.of(), keeping, done);
        return keeping.answer().orElseThrow();
    }

    private <D, T> Outcome<T> refused(RequestItem item, Answering<D, T> answering, Refusal refusal) {
        if (NOT_FOR_THE_CALLER.contains(refusal.type())) {
            return Outcome.refused(refusal);
        }
        if (PASSING.contains(refusal.type())) {
            return find(item).map(record -> again(item, answering, record)).orElseGet(() -> Outcome.refused(refusal));
        }
        return put(item.refused(json.write(KeptRefusal.of(refusal))))
                .map(record -> again(item, answering, record))
                .orElseGet(() -> Outcome.refused(refusal));
    }

    /**
     * Answers a request whose effect is many transactions. A repeated one goes through all of them again, so each part must know by its mark
     * what this same request has done already.
     */
    public <D, T> Outcome<T> inParts(
            Caller caller, Answering<D, T> answering, Function<Optional<PartMark>, Outcome<D>> work) {
        if (caller.key().isEmpty()) {
            return work.apply(Optional.empty())
                    .then(done -> answering.tell(done).answer().get());
        }
        RequestItem item = new RequestItem(caller.key().get());
        Optional<Map<String, AttributeValue>> record = put(item.begun());
        if (record.filter(known -> !item.isForTheSame(known) || isAnswered(item, known))
                .isPresent()) {
            return again(item, answering, record.get());
        }
        String first = record.map(item::first).orElse(caller.now()).toString();
        return switch (work.apply(Optional.of(new PartMark(caller.key().get().id() + "@" + first)))) {
            case Outcome.Done<D>(D done) -> {
                Told<T> told = answering.tell(done);
                yield put(item.finished(told.kept().get()))
                        .map(known -> again(item, answering, known))
                        .orElseGet(told.answer());
            }
            case Outcome.Refused<D>(Refusal refusal)
            when PASSING.contains(refusal.type()) || NOT_FOR_THE_CALLER.contains(refusal.type()) ->
                Outcome.refused(refusal);
            case Outcome.Refused<D>(Refusal refusal) ->
                put(item.finishedRefused(json.write(KeptRefusal.of(refusal))))
                        .map(known -> again(item, answering, known))
                        .orElseGet(() -> Outcome.refused(refusal));
        };
    }

    private static boolean isAnswered(RequestItem item, Map<String, AttributeValue> record) {
        return item.answer(record).isPresent() || item.refusal(record).isPresent();
    }

    private <D, T> Outcome<T> again(RequestItem item, Answering<D, T> answering, Map<String, AttributeValue> record) {
        if (!item.isForTheSame(record)) {
            return Outcome.refused(ProblemType.KEY_REUSED);
        }
        return item.refusal(record)
                .map(refusal ->
                        Outcome.<T>refused(json.read(refusal, KeptRefusal.class).refusal()))
                .or(() -> item.answer(record).map(answering::again))
                .orElseThrow(() -> new IllegalStateException("a request without an answer"));
    }

    /** Writes, or answers the record that stood in the way. */
    private Optional<Map<String, AttributeValue>> put(TransactWriteItem write) {
        return switch (transactions.write(List.of(write))) {
            case Transactions.Written.Committed() -> Optional.empty();
            case Transactions.Written.Rejected(var failed) -> Optional.ofNullable(failed.get(0));
        };
    }

    private Optional<Map<String, AttributeValue>> find(RequestItem item) {
        return table.find(item.pk(), RequestItem.SK)
                .map(document -> document.toMap())
                .filter(record -> !item.isForgotten(record));
    }
}
