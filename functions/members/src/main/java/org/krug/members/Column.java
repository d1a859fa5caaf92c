package org.krug.members;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a column of an export means, told by its heading, in Russian or English. */
enum Column {
    EMAIL(Set.of("email", "mail", "почта", "электроннаяпочта", "элпочта", "емейл", "имейл"), "mail", "почт"),
    LAST_NAME(Set.of("фамилия", "lastname", "surname", "familyname"), "фамили", "surname"),
    FIRST_NAME(Set.of("имя", "firstname", "givenname", "name"), "имяучастник", "firstname"),
    FULL_NAME(Set.of("фио", "фамилияимя", "фамилияимяотчество"), "фио", "фамилияимя"),
    FUNCTION(Set.of("функция", "function", "направление", "специализация"), "функци", "function"),
    INDUSTRY(Set.of("отрасль", "industry", "сфера", "sector"), "отрасл", "industr"),
    CITY(Set.of("город", "city", "town"), "город", "city"),
    COMPANY(
            Set.of("компания", "company", "организация", "organisation", "organization", "employer"),
            "компан",
            "compan"),
    POSITION(Set.of("должность", "position", "jobtitle", "title"), "должност", "position"),
    DISCLOSED(
            Set.of("раскрыватькомпаниюидолжность", "disclosecompanyandposition", "disclosed", "disclose"),
            "раскры",
            "disclos");

    /** Consent to something else names what it is about: "agrees to e-mail" is not an address. */
    private static final List<String> CONSENT = List.of("соглас", "подпис", "рассыл", "consent", "agree", "subscri");

    private final Set<String> names;
    private final List<String> stems;

    Column(Set<String> names, String... stems) {
        this.names = names;
        this.stems = List.of(stems);
    }

    /**
     * The place of each column that could be told, the first one where several mean the same. Exact headings go first, so that "E-mail" wins
     * over "E-mail of the assistant"; what contains a telling word is taken for what is still missing then.
     */
    static Map<Column, Integer> places(List<String> headings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> folded = headings.stream().map(Column::folded).toList();
        for (int at = 0; at < folded.size(); at++) {
            int place = at;
            exact(folded.get(at)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        for (int at = 0; at < folded.size(); at++) {
            int place = at;
            if (!places.containsValue(place) && exact(folded.get(at)).isEmpty()) {
                similar(folded.get(at)).ifPresent(column -> places.putIfAbsent(column, place));
            }
        }
        return places;
    }

    /**
     * The places of all columns that may be the address, those with exact headings alone if there are any: a row's address is the first good
     * one of several exact columns, while several columns that only sound like it leave it open whose address they have.
     */
    static EmailColumns emails(List<String> headings) {
        List<Integer> exact = new ArrayList<>();
        List<Integer> similar = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            String heading = folded(headings.get(at));
            if (exact(heading).filter(EMAIL::equals).isPresent()) {
                exact.add(at);
            } else if (exact(heading)
                    .or(() -> similar(heading))
                    .filter(EMAIL::equals)
                    .isPresent()) {
                similar.add(at);
            }
        }
        return exact.isEmpty() ? new EmailColumns(similar, similar.size() < 2) : new EmailColumns(exact, true);
    }

    /** @param plain whether each of them is plainly the person's own address */
    record EmailColumns(List<Integer> places, boolean plain) {}

    private static Optional<Column> exact(String heading) {
        for (Column column : values()) {
            if (column.names.contains(heading)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** From the last constant to the first: "disclose company and position" speaks of a company, too. */
    private static Optional<Column> similar(String heading) {
        if (DISCLOSED.stems.stream().anyMatch(heading::contains)) {
            return Optional.of(DISCLOSED);
        }
        if (CONSENT.stream().anyMatch(heading::contains)) {
            return Optional.empty();
        }
        for (int at = values().length - 1; at >= 0; at--) {
            Column column = values()[at];
            if (column.stems.stream().anyMatch(heading::contains)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Letters and digits alone, in lower case, ё as е: "E-mail", "e_mail" and "Email" are the same. */
    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
