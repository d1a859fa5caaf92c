package org.krug.registration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.krug.registration.SeatModel.Call;
import org.krug.registration.SeatModel.Result;
import org.krug.registration.SeatModel.State;
import org.krug.testkit.Linearizability;

/**
 * What a desk would do that serves one person at a time, on the day when reconfirmation is asked and long before any offer ends: the rules of
 * registration, written once more and without a table.
 */
record SeatModel(int capacity) implements Linearizability.Model<State, Call, Result> {

    enum Action {
        REGISTER,
        CONFIRM,
        ACCEPT,
        CANCEL,
        ADMIT,
        READ,
        COUNT
    }

    /** @param member a number; 0 for {@link Action#COUNT} */
    record Call(Action action, int member) {}

    /** What was answered. */
    sealed interface Result {
        /** @param place in line, 0 for none */
        record Stands(String state, long place) implements Result {}

        record Refused(String state) implements Result {}

        record Counted(int held, int waiting) implements Result {}
    }

    /** @param place in line, 0 for none */
    record Person(String state, long place, boolean inside) {
        static final Person NONE = new Person("NONE", 0, false);

        static Person in(String state) {
            return new Person(state, 0, false);
        }

        boolean holdsSeat() {
            return state.equals("RECONFIRMED") || state.equals("OFFERED");
        }

        boolean waits() {
            return state.equals("WAITLISTED");
        }

        Result.Stands stands() {
            return new Result.Stands(state, place);
        }
    }

    record State(Map<Integer, Person> people) {
        State {
            people = Map.copyOf(people);
        }

        Person person(int member) {
            return people.getOrDefault(member, Person.NONE);
        }

        State with(int member, Person person) {
            Map<Integer, Person> changed = new HashMap<>(people);
            changed.put(member, person);
            return new State(changed);
        }

        int held() {
            return (int) people.values().stream().filter(Person::holdsSeat).count();
        }

        int waiting() {
            return (int) people.values().stream().filter(Person::waits).count();
        }

        Optional<Integer> firstInLine() {
            return people.entrySet().stream()
                    .filter(entry -> entry.getValue().waits())
                    .min(Comparator.comparing(entry -> entry.getValue().place()))
                    .map(Map.Entry::getKey);
        }

        boolean placeIsTaken(long place) {
            return people.values().stream().anyMatch(person -> person.place() == place);
        }
    }

    @Override
    public State initial() {
        return new State(Map.of());
    }

    @Override
    public Optional<State> after(State state, Call call, Result result) {
        int member = call.member();
        Person person = state.person(member);
        return switch (call.action()) {
            case READ -> Optional.of(state).filter(same -> result.equals(person.stands()));
            case COUNT ->
                Optional.of(state).filter(same -> result.equals(new Result.Counted(state.held(), state.waiting())));
            case REGISTER -> registered(state, member, result);
            case CONFIRM ->
                person.state().equals("REQUESTED") ? confirmed(state, member, result) : refused(state, person, result);
            case ACCEPT ->
                person.state().equals("OFFERED")
                        ? done(state.with(member, Person.in("RECONFIRMED")), member, result)
                        : refused(state, person, result);
            case ADMIT -> admitted(state, member, result);
            case CANCEL -> cancelled(state, member, result);
        };
    }

    private static Optional<State> registered(State state, int member, Result result) {
        Person person = state.person(member);
        boolean anew = person.state().equals("NONE") || person.state().equals("CANCELLED");
        return done(anew ? state.with(member, Person.in("REQUESTED")) : state, member, result);
    }

    private Optional<State> confirmed(State state, int member, Result result) {
        if (state.held() < capacity && state.waiting() == 0) {
            return done(state.with(member, Person.in("RECONFIRMED")), member, result);
        }
        return result instanceof Result.Stands(String now, long place)
                        && now.equals("WAITLISTED")
                        && !state.placeIsTaken(place)
                ? Optional.of(state.with(member, new Person(now, place, false)))
                : Optional.empty();
    }

    private static Optional<State> admitted(State state, int member, Result result) {
        Person person = state.person(member);
        if (person.inside() || !person.state().equals("RECONFIRMED")) {
            return refused(state, person, result);
        }
        return done(state.with(member, new Person(person.state(), 0, true)), member, result);
    }

    private static Optional<State> cancelled(State state, int member, Result result) {
        Person person = state.person(member);
        if (person.inside() || person.state().equals("NONE") || person.state().equals("CANCELLED")) {
            return refused(state, person, result);
        }
        State without = state.with(member, Person.in("CANCELLED"));
        Optional<Integer> first = person.holdsSeat() ? without.firstInLine() : Optional.empty();
        return done(first.map(next -> without.with(next, Person.in("OFFERED"))).orElse(without), member, result);
    }

    private static Optional<State> done(State after, int member, Result result) {
        return Optional.of(after)
                .filter(same -> result.equals(after.person(member).stands()));
    }

    /** Who is inside has ATTENDED to whoever hears of it; the stored state learns it later. */
    private static Optional<State> refused(State state, Person person, Result result) {
        boolean said = result instanceof Result.Refused(String told)
                && (told.equals(person.state()) || (person.inside() && told.equals("ATTENDED")));
        return said ? Optional.of(state) : Optional.empty();
    }
}
