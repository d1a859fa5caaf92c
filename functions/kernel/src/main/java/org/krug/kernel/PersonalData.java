package org.krug.kernel;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/**
 * What one feature holds on people. Every feature that keeps something about them has one; the privacy function finds them all, tells people
 * what they say and has them forget.
 */
public interface PersonalData {

    /**
     * A member of a club who is told, or forgotten.
     *
     * @param tellingWords what gives the person away in somebody else's text, such as the address and the last name
     */
    record Person(ClubId club, MemberId member, Set<String> tellingWords) {

        /** Whether a text names the person, letter case ignored. */
        public boolean namedIn(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return lower.contains(member.toString())
                    || tellingWords.stream()
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .anyMatch(lower::contains);
        }
    }

    /** What the data is about, the name of its part in what a person is told: one word, such as {@code registrations}. */
    String about();

    /**
     * All that is held on the person, by what it is: texts, numbers, truths, and lists and maps of them. Empty when nothing is.
     *
     * @param now when the person asked
     */
    Map<String, Object> held(Person person, Instant now);

    /**
     * Forgets the person: no name, address or text of theirs remains. Counts stay as they are, rows keep the member's id, which leads nowhere any
     * more. May be called again at any time, also after it was cut off in the middle.
     *
     * @param now when the person asked
     */
    void forget(Person person, Instant now);
}
