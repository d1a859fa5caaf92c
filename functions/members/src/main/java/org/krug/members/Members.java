package org.krug.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;

/** The members of clubs, as other features may read them. */
public interface Members {

    Optional<Club> club(ClubId club);

    Optional<Member> find(ClubId club, MemberId member);

    /** The same, to be read together with other things. */
    Lookup<Optional<Member>> lookup(ClubId club, MemberId member);

    /** Those of the given members that exist, in few requests. */
    Map<MemberId, Member> findAll(ClubId club, Collection<MemberId> members);

    /** Members whose first or last name begins with the text, letter case and ё/е ignored, at most {@code most} of them. */
    List<Member> search(ClubId club, String name, int most);

    /** Hands over all members page by page, each page at most 100. */
    void forEachPage(ClubId club, Consumer<List<Member>> page);
}
