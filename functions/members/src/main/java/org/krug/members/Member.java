package org.krug.members;

import java.util.Optional;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.members.Audience;

/**
 * A person approved by a club.
 *
 * @param function what they do, such as "marketing"; empty where it is not known, as are industry and city
 * @param workplace company and position, for those who may see them
 * @param visibility who may see what
 * @param consent to the processing of personal data
 */
public record Member(
        MemberId id,
        ClubId club,
        String firstName,
        String lastName,
        String email,
        Language language,
        String function,
        String industry,
        String city,
        Workplace workplace,
        Visibility visibility,
        Consent consent) {

    /** The name as others see it. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** The company if these viewers may see it. */
    public Optional<String> company(Set<Audience> viewer) {
        return shown(Visibility.Part.COMPANY, workplace.company(), viewer);
    }

    /** The position if these viewers may see it. */
    public Optional<String> position(Set<Audience> viewer) {
        return shown(Visibility.Part.POSITION, workplace.position(), viewer);
    }

    /** The e-mail address if these viewers may see it. Krug itself writes to {@link #email}. */
    public Optional<String> contact(Set<Audience> viewer) {
        return shown(Visibility.Part.CONTACTS, email, viewer);
    }

    private Optional<String> shown(Visibility.Part part, String text, Set<Audience> viewer) {
        return visibility.shows(part, viewer) ? Optional.of(text) : Optional.empty();
    }

    /** Where somebody works; empty texts where it is not known. */
    public record Workplace(String company, String position) {}
}
