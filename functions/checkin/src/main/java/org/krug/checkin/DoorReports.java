package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.DoorReport.DoubleAdmission;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.ScanView;
import org.krug.members.Members;

/** What stewards should look at, found by merging the scans anew of everybody who was noted. Phones ask for it all the time. */
@Singleton
final class DoorReports {
    /** So many people's scans are read one by one; of more, all of the event's at once, in fewer requests. */
    static final int FEW = 20;

    private static final Pattern TICKET = Pattern.compile("KRUG1:[0-9A-Z $%*+./:-]+");

    private final CheckinStore store;
    private final QuarantineStore quarantined;
    private final Members members;

    DoorReports(CheckinStore store, QuarantineStore quarantined, Members members) {
        this.store = store;
        this.quarantined = quarantined;
        this.members = members;
    }

    DoorReport report(Shift steward) {
        EventId event = steward.event().id();
        Set<MemberId> noted = store.noted(event);
        List<Scan> scans = scans(event, noted);
        Map<MemberId, Standing> standings =
                store.standings(event, noted).stream().collect(Collectors.toMap(Standing::member, Function.identity()));
        List<QuarantineStore.Quarantined> quarantine = quarantined.ofEvent(event);
        List<Judged> judged = judged(scans, standings);
        Names names = Names.of(members, steward.event().club(), people(judged, quarantine));
        return new DoorReport(
                judged.stream().flatMap(scan -> doubles(scan, names).stream()).toList(),
                views(judged, names, scan -> scan.scan().marks().conflict()),
                views(judged, names, scan -> scan.scan().marks().unconfirmed()),
                views(judged, names, scan -> scan.outcome() == ScanOutcome.REFUSED),
                views(judged, names, Judged::undone),
                quarantine.stream().map(kept -> view(kept, names)).toList());
    }

    private List<Scan> scans(EventId event, Set<MemberId> people) {
        Stream<Recorded> recorded = people.size() > FEW
                ? store.scans(event).stream()
                : people.stream().flatMap(member -> store.scans(event, member).stream());
        return recorded.map(Recorded::scan)
                .filter(scan -> people.contains(scan.member()))
                .toList();
    }

    /**
     * A scan in the light of all others.
     *
     * @param standing the scan that is the admission
     */
    private record Judged(Scan scan, ScanOutcome outcome, Optional<Scan> standing, boolean undone) {
        boolean isShown() {
            return outcome == ScanOutcome.DOUBLE_ADMISSION
                    || outcome == ScanOutcome.REFUSED
                    || scan.marks().conflict()
                    || scan.marks().unconfirmed()
                    || undone;
        }

        ScanView view(Names names) {
            Scan.Source source = scan.source();
            boolean refused = outcome == ScanOutcome.REFUSED;
            return new ScanView(
                    names.person(scan.member()),
                    source.kind(),
                    outcome,
                    scan.times().scannedAt(),
                    scan.times().deviceTime().orElse(null),
                    scan.times().receivedAt(),
                    source.steward().isPresent() ? source.device() : null,
                    names.person(source.steward()),
                    refused ? scan.door().reason().orElse(null) : null,
                    refused ? scan.door().since().orElse(null) : null,
                    scan.marks().unconfirmed(),
                    scan.marks().conflict(),
                    undone);
        }
    }

    private static List<Judged> judged(List<Scan> scans, Map<MemberId, Standing> standings) {
        List<Judged> judged = new ArrayList<>();
        scans.stream()
                .collect(Collectors.groupingBy(Scan::member, Collectors.groupingBy(Scan::round)))
                .forEach((member, rounds) -> rounds.forEach((round, made) -> {
                    Merge merge = Merge.of(made);
                    long current = Optional.ofNullable(standings.get(member))
                            .map(Standing::round)
                            .orElse(0L);
                    for (Scan scan : merge.scans()) {
                        judged.add(new Judged(scan, merge.outcome(scan), merge.admission(), round < current));
                    }
                }));
        judged.sort(Comparator.comparing(each -> each.scan().times().scannedAt()));
        return judged;
    }

    private static List<DoubleAdmission> doubles(Judged judged, Names names) {
        if (judged.outcome() != ScanOutcome.DOUBLE_ADMISSION) {
            return List.of();
        }
        Scan first = judged.standing().orElseThrow();
        Judged standing = new Judged(first, ScanOutcome.ADMITTED, judged.standing(), judged.undone());
        return List.of(new DoubleAdmission(standing.view(names), judged.view(names)));
    }

    private static List<ScanView> views(List<Judged> scans, Names names, Predicate<Judged> which) {
        return scans.stream().filter(which).map(scan -> scan.view(names)).toList();
    }

    private static DoorReport.Quarantined view(QuarantineStore.Quarantined kept, Names names) {
        return new DoorReport.Quarantined(
                kept.device(),
                names.person(kept.steward()),
                kept.receivedAt(),
                kept.reason(),
                withoutTickets(kept.raw()));
    }

    /** What was sent, but for tickets' codes: they would open what a device's list has sealed. */
    private static String withoutTickets(String raw) {
        return TICKET.matcher(raw).replaceAll("KRUG1:…");
    }

    /** Of those who are shown; most of those who came are not. */
    private static List<MemberId> people(List<Judged> judged, List<QuarantineStore.Quarantined> quarantine) {
        List<MemberId> people = new ArrayList<>();
        judged.stream().filter(Judged::isShown).forEach(each -> {
            people.add(each.scan().member());
            each.scan().source().steward().ifPresent(people::add);
            each.standing().flatMap(first -> first.source().steward()).ifPresent(people::add);
        });
        quarantine.forEach(kept -> people.add(kept.steward()));
        return people;
    }
}
