package org.krug.app.desktop;

import java.util.List;
import java.util.Map;
import org.krug.app.views.Look;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;

/** Refusals in words like the server's. */
final class SampleProblems {
    private SampleProblems() {}

    static Problem of(ProblemType type, Look look) {
        boolean russian = look.words().language() == Language.RU;
        String since = SampleEvents.NOW.minusSeconds(600).toString();
        return switch (type) {
            case TOO_EARLY_AT_THE_DOOR ->
                problem(
                        type,
                        russian ? "Вход откроется сегодня в 12:30." : "Doors open today at 12:30.",
                        russian ? "Подойдите к этому времени." : "Come back then.",
                        Map.of());
            case ALREADY_ADMITTED ->
                problem(
                        type,
                        russian ? "Вход был в 11:50, дежурный — Дарья." : "Came in at 11:50, let in by Stella.",
                        russian ? "Спросите имя и сверьте." : "Ask for the name and compare.",
                        Map.of("since", since));
            case REFUSED_AT_THE_DOOR ->
                problem(
                        type,
                        russian ? "От места отказались вчера в 18:40." : "The place was given up yesterday at 18:40.",
                        russian
                                ? "Найдите по имени и впустите, если место есть."
                                : "Search by name and let in if there is room.",
                        Map.of());
            case TOO_MANY_MESSAGES ->
                problem(
                        type,
                        russian
                                ? "Людям одной встречи можно отправить не больше 5 за сутки, следующее завтра в 9:10."
                                : "At most 5 can go to the people of an event in a day; the next one tomorrow at 9:10.",
                        russian
                                ? "Ничего не отправлено, текст остался в приложении."
                                : "Nothing was sent, and your text is kept in the app.",
                        Map.of());
            default ->
                problem(
                        type,
                        russian ? "Регистрация закрылась сегодня в 11:00." : "Registration closed today at 11:00.",
                        russian ? "Напишите организаторам." : "Write to the organisers.",
                        Map.of());
        };
    }

    private static Problem problem(ProblemType type, String detail, String next, Map<String, String> about) {
        return new Problem(type.uri(), detail, type.status(), detail, next, about, List.of());
    }
}
