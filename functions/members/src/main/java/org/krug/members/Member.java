package org.krug.members;

import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;

/**
 * A person approved by a club.
 *
 * @param function what they do, such as "marketing"; empty where it is not known, as are industry and city
 * @param workplace company and position, disclosed to others only if the person agreed
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
        Workplace workplace) {

    /** The name as others see it. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** Where somebody works; empty texts where it is not known. */
    public record Workplace(String company, String position, boolean disclosed) {}
}
