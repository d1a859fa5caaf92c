package org.krug.members;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.krug.contract.members.Audience;

/**
 * Who sees what of a member, as the member set it. Hidden is what nobody was allowed to see.
 *
 * @param audiences for each part all who may see it
 */
public record Visibility(Map<Part, Set<Audience>> audiences) {

    /** What can be hidden. */
    public enum Part {
        COMPANY,
        POSITION,
        /** The e-mail address. */
        CONTACTS,
        PHOTO
    }

    /** What members of a club are to one another, and what organisers are besides. */
    public static final Set<Audience> MEMBERS = Set.of(Audience.CLUB);

    public static final Set<Audience> ORGANISERS = Set.of(Audience.CLUB, Audience.ORGANISERS);

    /** What those with a place at the same event are to one another. */
    public static final Set<Audience> SAME_EVENT = Set.of(Audience.CLUB, Audience.ATTENDEES);

    /** Before somebody says otherwise: nobody sees anything, but organisers the address that the person gave them to be written to. */
    public static final Visibility AT_FIRST = new Visibility(Map.of(Part.CONTACTS, Set.of(Audience.ORGANISERS)));

    public Visibility {
        Map<Part, Set<Audience>> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Set<Audience> some = EnumSet.noneOf(Audience.class);
            some.addAll(audiences.getOrDefault(part, Set.of()));
            all.put(part, Collections.unmodifiableSet(some));
        }
        audiences = Collections.unmodifiableMap(all);
    }

    public Set<Audience> of(Part part) {
        return audiences.getOrDefault(part, Set.of());
    }

    /** Whether somebody who is of one of these audiences, or of several, sees a part. */
    public boolean shows(Part part, Set<Audience> viewer) {
        return !Collections.disjoint(of(part), viewer);
    }

    /** The same, but company and position seen by everybody, or by nobody. */
    Visibility withWorkplace(boolean disclosed) {
        Map<Part, Set<Audience>> changed = new EnumMap<>(audiences);
        Set<Audience> to = disclosed ? EnumSet.allOf(Audience.class) : Set.of();
        changed.put(Part.COMPANY, to);
        changed.put(Part.POSITION, to);
        return new Visibility(changed);
    }
}
