package org.krug.local.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was mailed.
 *
 * @param byKind how many mails of each kind, sign-in codes among them
 * @param invited how many people were invited
 * @param invitedTwice how many got more than one invitation
 */
record MailCount(Map<String, Integer> byKind, int invited, int invitedTwice) {
    private static final String KIND = "kind";
    private static final String INVITATION = "invitation";

    static MailCount of(List<Mailbox.Mail> mails) {
        Map<String, Integer> byKind = new TreeMap<>();
        Map<String, Integer> invitations = new HashMap<>();
        Set<Long> counted = new HashSet<>();
        for (Mailbox.Mail mail : mails) {
            if (counted.add(mail.sequence())) {
                String kind = mail.tags().path(KIND).asText("code");
                byKind.merge(kind, 1, Integer::sum);
                if (kind.toLowerCase(Locale.ROOT).equals(INVITATION)) {
                    mail.to().forEach(to -> invitations.merge(to.toLowerCase(Locale.ROOT), 1, Integer::sum));
                }
            }
        }
        int twice = (int) invitations.values().stream().filter(many -> many > 1).count();
        return new MailCount(byKind, invitations.size(), twice);
    }
}
