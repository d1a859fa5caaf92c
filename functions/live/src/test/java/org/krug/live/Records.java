package org.krug.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;

/** Makes the records of an evening from a seed, and spoils their order. */
final class Records {
    private static final Instant START = Instant.parse("2019-02-09T08:30:00Z");
    private static final RegistrationState[] STATES = RegistrationState.values();

    private final Random random;

    Records(long seed) {
        random = new Random(seed);
    }

    /** Some versions of each person's registration, admission, or both; one person's in order. */
    List<Seen> ofPeople(int people) {
        List<Seen> records = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            MemberId member = new MemberId(new UUID(random.nextLong(), random.nextLong()));
            int registrations = random.nextInt(7);
            for (int version = 1; version <= registrations; version++) {
                records.add(new Seen(
                        member,
                        Optional.of(new Seen.OfRegistration(version, STATES[random.nextInt(STATES.length)])),
                        Optional.empty()));
            }
            int admissions = random.nextInt(4);
            for (int version = 1; version <= admissions; version++) {
                records.add(new Seen(
                        member,
                        Optional.empty(),
                        Optional.of(new Seen.OfAdmission(
                                version,
                                START.plusSeconds(random.nextInt(5_400)),
                                random.nextInt(10) == 0,
                                random.nextInt(3) == 0))));
            }
        }
        return records;
    }

    /** Shuffled, and many of them twice or thrice. */
    List<Seen> shuffledAndRepeated(List<Seen> records) {
        List<Seen> spoiled = new ArrayList<>(records);
        records.forEach(record -> Collections.nCopies(random.nextInt(3), record).forEach(spoiled::add));
        Collections.shuffle(spoiled, random);
        return spoiled;
    }

    /** Without about a third of those that a later record of the same person makes good. */
    List<Seen> withLossesThatHeal(List<Seen> records) {
        return records.stream()
                .filter(record -> isLast(record, records) || random.nextInt(3) > 0)
                .toList();
    }

    /** Without about a third of all. */
    List<Seen> withLosses(List<Seen> records) {
        return records.stream().filter(record -> random.nextInt(3) > 0).toList();
    }

    /** Cut into batches of at most 120, more than one transaction takes. */
    List<List<Seen>> inBatches(List<Seen> records) {
        List<List<Seen>> batches = new ArrayList<>();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(120));
            batches.add(records.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static boolean isLast(Seen record, List<Seen> records) {
        return records.stream()
                .filter(other -> other.member().equals(record.member()))
                .filter(other -> other.registration().isPresent()
                        == record.registration().isPresent())
                .noneMatch(other -> version(other) > version(record));
    }

    private static long version(Seen record) {
        return record.registration()
                .map(Seen.OfRegistration::version)
                .orElseGet(() -> record.admission().orElseThrow().version());
    }
}
