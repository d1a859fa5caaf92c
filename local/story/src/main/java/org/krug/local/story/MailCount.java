package org.krug.local.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was mailed.
 *
 * @param byKind how many mails of each kind, by their subjects without the event's title
 * @param invited how many people were invited
 * @param invitedTwice how many got more than one invitation
 * @param repeated how many letters came to the same person more than once at the same moment
 */
record MailCount(Map<String, Integer> byKind, int invited, int invitedTwice, int repeated) {
    private static final String CODE = "sign-in code";

    static MailCount of(List<Mailbox.Mail> mails, EventSettings event) {
        Map<String, Integer> byKind = new TreeMap<>();
        Map<String, Integer> invitations = new HashMap<>();
        Set<List<Object>> letters = new HashSet<>();
        int repeated = 0;
        for (Mailbox.Mail mail : mails) {
            boolean letter = mail.subject().contains(event.title());
            byKind.merge(letter ? kind(mail.subject(), event.title()) : CODE, 1, Integer::sum);
            if (letter && !letters.add(List.of(mail.to(), mail.subject(), mail.at()))) {
                repeated++;
            }
            if (letter && mail.at().equals(event.invited())) {
                mail.to().forEach(to -> invitations.merge(to, 1, Integer::sum));
            }
        }
        int twice = (int) invitations.values().stream().filter(many -> many > 1).count();
        return new MailCount(byKind, invitations.size(), twice, repeated);
    }

    private static String kind(String subject, String title) {
        return subject.replace(title, "").replaceAll("[:?\\s]+$", "");
    }
}
