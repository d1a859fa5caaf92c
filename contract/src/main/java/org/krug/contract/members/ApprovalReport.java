package org.krug.contract.members;

import java.util.List;

/** What came of an approval, one result for each address asked about, in the same order. */
public record ApprovalReport(List<Result> results) {

    /**
     * @param result {@code approved}, {@code already_member}, {@code no_application}, {@code repeated} (the list names the address before) or
     *     {@code invalid}
     */
    public record Result(String email, String result) {}
}
