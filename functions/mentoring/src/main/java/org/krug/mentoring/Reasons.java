package org.krug.mentoring;

import java.util.Map;
import java.util.ResourceBundle;
import org.krug.contract.Language;

/** Says why a pair is one, and why a mentee has none, from the wishes alone. The sentences stand in {@code reasons_*.properties}. */
final class Reasons {
    private final Participants participants;
    private final Assignment assignment;
    private final Language language;
    private final ResourceBundle texts;

    Reasons(Participants participants, Assignment assignment, Language language) {
        this.participants = participants;
        this.assignment = assignment;
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "org.krug.mentoring.reasons",
                language.locale(),
                Reasons.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Why this mentee is with the mentor they have. */
    String ofPair(int mentee, String mentorName, String menteeName) {
        int mentor = assignment.mentorOf(mentee).orElseThrow();
        Wishes wishes = participants.mentees().get(mentee).wishes();
        Wishes others = participants.mentors().get(mentor).wishes();
        int choice = wishes.rankOf(mentor).orElseThrow();
        int rank = others.rankOf(mentee).orElseThrow();
        Map<String, String> facts = Map.of(
                "mentor", mentorName,
                "mentee", menteeName,
                "choice", ordinal(choice),
                "rank", ordinal(rank),
                "better", better(choice - 1));
        StringBuilder reason = new StringBuilder(text(menteeSide(wishes, choice), facts))
                .append(' ')
                .append(text(others.everybody() ? "mentor.everybody" : "mentor.rank", facts));
        if (choice > 1) {
            reason.append(' ').append(text("better", facts));
        }
        if (wishes.tied(mentor) || others.tied(mentee)) {
            reason.append(' ').append(text("tied", facts));
        }
        return reason.toString();
    }

    private static String menteeSide(Wishes wishes, int choice) {
        if (wishes.everybody()) {
            return "mentee.everybody";
        }
        return choice == 1 ? "mentee.first" : "mentee.choice";
    }

    /** Why this mentee has nobody. */
    String ofUnmatched(int mentee, String menteeName) {
        Wishes wishes = participants.mentees().get(mentee).wishes();
        Map<String, String> facts = Map.of("mentee", menteeName);
        if (wishes.tiers().isEmpty()) {
            return text("unmatched.names-nobody", facts);
        }
        boolean welcome = wishes.inOrder().stream()
                .anyMatch(mentor -> participants
                        .mentors()
                        .get(mentor)
                        .wishes()
                        .rankOf(mentee)
                        .isPresent());
        return text(welcome ? "unmatched.full" : "unmatched.named-by-nobody", facts);
    }

    private String better(int many) {
        return many + " " + language.plural(many, text("one"), text("few"), text("many"));
    }

    private String ordinal(int number) {
        if (language == Language.RU) {
            return number + "-й";
        }
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        String ending = switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return number + ending;
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private String text(String key, Map<String, String> facts) {
        String text = text(key);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }
}
