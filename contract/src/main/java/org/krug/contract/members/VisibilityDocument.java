package org.krug.contract.members;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * What others see of a member in one club; an empty list means nobody. Names are always seen by the club.
 *
 * @param company who sees the company
 * @param position who sees the position
 * @param contacts who sees the e-mail address
 * @param photo who sees a photo
 */
public record VisibilityDocument(
        List<Audience> company, List<Audience> position, List<Audience> contacts, List<Audience> photo) {

    public VisibilityDocument(
            @Nullable List<Audience> company,
            @Nullable List<Audience> position,
            @Nullable List<Audience> contacts,
            @Nullable List<Audience> photo) {
        this.company = audiences("company", company);
        this.position = audiences("position", position);
        this.contacts = audiences("contacts", contacts);
        this.photo = audiences("photo", photo);
    }

    private static List<Audience> audiences(String field, @Nullable List<Audience> given) {
        List<Audience> list = Require.present(field, given);
        for (int at = 0; at < list.size(); at++) {
            Require.present(field + "[" + at + "]", list.get(at));
        }
        if (list.stream().distinct().count() < list.size()) {
            throw new InvalidInput(field, InvalidInput.Rule.REPEATED);
        }
        return List.copyOf(list);
    }
}
