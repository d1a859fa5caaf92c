package org.krug.seating;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.PersonalData;

/** At which tables a person sits. Who is forgotten sits at none. */
@Singleton
final class SeatingPersonalData implements PersonalData {
    private final SeatingStore store;

    SeatingPersonalData(SeatingStore store) {
        this.store = store;
    }

    @Override
    public String about() {
        return "tables";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> tables = store.ofClub(person.club()).stream()
                .flatMap(plan -> plan.tableOf(person.member()).stream().map(table -> told(plan, table)))
                .toList();
        return tables.isEmpty() ? Map.of() : Map.of("events", tables);
    }

    private static Map<String, Object> told(SeatingPlan plan, SeatingPlan.Table table) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("event", plan.event().toString());
        told.put("number", table.number());
        told.put("name", table.name());
        return told;
    }

    @Override
    public void forget(Person person, Instant now) {
        for (SeatingPlan plan : store.ofClub(person.club())) {
            Optional<SeatingPlan> from = Optional.of(plan);
            while (from.filter(kept -> kept.tableOf(person.member()).isPresent())
                            .isPresent()
                    && !store.save(from.get().without(person.member(), now))) {
                from = store.find(plan.club(), plan.event());
            }
        }
    }
}
