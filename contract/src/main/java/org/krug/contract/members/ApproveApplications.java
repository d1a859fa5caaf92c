package org.krug.contract.members;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * Approves the applications of these people.
 *
 * @param emails 1 to 200 addresses; one that is none is answered as {@code invalid} and stops nobody else
 */
public record ApproveApplications(List<String> emails) {

    public ApproveApplications(@Nullable List<String> emails) {
        this.emails = Require.some("emails", emails, 200);
    }
}
