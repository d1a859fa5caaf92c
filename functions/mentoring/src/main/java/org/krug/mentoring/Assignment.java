package org.krug.mentoring;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who got whom.
 *
 * @param mentors for each mentee by place in the round the mentor's place, or {@link #NOBODY}
 */
public record Assignment(List<Integer> mentors) {
    /** Stands where a mentee has no mentor. */
    public static final int NOBODY = -1;

    public Assignment {
        mentors = List.copyOf(mentors);
    }

    /** The mentor of a mentee. */
    public OptionalInt mentorOf(int mentee) {
        int mentor = mentors.get(mentee);
        return mentor == NOBODY ? OptionalInt.empty() : OptionalInt.of(mentor);
    }
}
