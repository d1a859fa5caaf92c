package org.krug.notify;

import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.testkit.TestCloud;

/** A link as it stands in letters, which nothing outside of its feature makes. */
public final class OffLinkOf {
    private OffLinkOf() {}

    /** The address at which a member turns off being asked how events were. */
    public static String survey(String club, String member) {
        return TestCloud.shared().bean(OffLinks.class).link(ClubId.of(club), MemberId.of(member), Kind.SURVEY);
    }
}
