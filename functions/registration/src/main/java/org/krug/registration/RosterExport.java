package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.members.Audience;
import org.krug.events.Event;
import org.krug.kernel.Caller;
import org.krug.kernel.Problems;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.members.Visibility;

/** An event's registrations as a file for spreadsheets: address, company and position only of those who show them to organisers. */
@Singleton
final class RosterExport {
    /** Spreadsheets take a file for UTF-8 only if it begins with this. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** How a cell begins that spreadsheets take for a formula (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    private static final List<String> RUSSIAN =
            List.of("Имя", "E-mail", "Регистрация", "С", "Функция", "Отрасль", "Город", "Компания", "Должность");
    private static final List<String> ENGLISH =
            List.of("Name", "E-mail", "Registration", "Since", "Function", "Industry", "City", "Company", "Position");

    private final RegistrationStore store;
    private final Members members;

    RosterExport(RegistrationStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    String csv(Event event, Caller caller) {
        List<Entry> entries = store.ofEvent(event.id());
        Map<MemberId, Member> known = members.findAll(
                event.club(), entries.stream().map(Entry::member).toList());
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        Stream<List<String>> rows = entries.stream()
                .map(entry -> row(event, entry, Optional.ofNullable(known.get(entry.member())), caller))
                .sorted(Comparator.comparing(List::getFirst));
        Stream.concat(Stream.of(caller.language() == Language.RU ? RUSSIAN : ENGLISH), rows)
                .forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** By RFC 4180: what a reader could take for the end of a cell stands in quotes. */
    private static String line(List<String> row) {
        return row.stream()
                .map(cell -> QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static List<String> row(Event event, Entry entry, Optional<Member> member, Caller caller) {
        Standing standing = Standing.of(entry, event.times(), caller.now());
        RegistrationState state = standing.state().orElse(entry.state());
        Set<Audience> reader = Visibility.ORGANISERS;
        return Stream.of(
                        member.map(Member::name).orElse(""),
                        member.flatMap(known -> known.contact(reader)).orElse(""),
                        Problems.name(state, caller.language()),
                        local(standing.since(), event),
                        member.map(Member::function).orElse(""),
                        member.map(Member::industry).orElse(""),
                        member.map(Member::city).orElse(""),
                        member.flatMap(known -> known.company(reader)).orElse(""),
                        member.flatMap(known -> known.position(reader)).orElse(""))
                .map(RosterExport::harmless)
                .toList();
    }

    private static String local(Instant moment, Event event) {
        return moment.atZone(event.zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** Text stays text: an apostrophe before it tells spreadsheets so. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
