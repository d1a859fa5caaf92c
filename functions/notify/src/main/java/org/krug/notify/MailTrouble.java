package org.krug.notify;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.members.Members;

/**
 * Stops mail to a member whose address does not exist or who called a letter spam, and says so in the inbox. Who goes on mailing there loses the right to
 * mail at all.
 */
@Singleton
final class MailTrouble {
    private final Members members;
    private final ChoiceStore choices;
    private final Pushing pushing;

    MailTrouble(Members members, ChoiceStore choices, Pushing pushing) {
        this.members = members;
        this.choices = choices;
        this.pushing = pushing;
    }

    /** Nothing happens when it is stopped already, or nobody is there any more. */
    void stop(ClubId club, MemberId member, Instant at) {
        if (members.find(club, member).isEmpty()) {
            return;
        }
        Notice notice = notice(club, member, at.truncatedTo(ChronoUnit.MILLIS));
        if (choices.stopMail(notice)) {
            Reach reach = choices.reach(member);
            if (reach.choices().pushes(notice)) {
                pushing.push(notice, reach.devices());
            }
        }
    }

    private static Notice notice(ClubId club, MemberId member, Instant at) {
        byte[] what = (Kind.MAIL_STOPPED + " " + member + " " + at).getBytes(StandardCharsets.UTF_8);
        return new Notice(
                UUID.nameUUIDFromBytes(what), club, member, Optional.empty(), Kind.MAIL_STOPPED, Map.of(), at);
    }
}
