package org.krug.members;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.InvalidInput;
import org.krug.contract.MemberId;
import org.krug.contract.Require;
import org.krug.kernel.Accounts;
import org.krug.kernel.IdSource;
import org.krug.kernel.PartMark;

/** Makes members of those whose applications a club approved. */
@Singleton
final class Approvals {
    private final ApplicationStore store;
    private final Accounts accounts;
    private final IdSource ids;

    Approvals(ApplicationStore store, Accounts accounts, IdSource ids) {
        this.store = store;
        this.accounts = accounts;
        this.ids = ids;
    }

    enum Result {
        APPROVED,
        ALREADY_MEMBER,
        NO_APPLICATION,
        /** The list names the address before, and the answer stands there. */
        REPEATED,
        INVALID;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One result for each address, in the same order.
     *
     * @param mark what the applications are marked with: whom the same request approved before it was cut off counts as approved
     */
    List<Result> approve(Club club, List<String> addresses, Optional<PartMark> mark) {
        List<Optional<String>> read = addresses.stream().map(Approvals::address).toList();
        List<String> emails = read.stream().flatMap(Optional::stream).distinct().toList();
        ApplicationStore.Known known = store.known(club.id(), emails, mark);
        List<Result> results = InParallel.map(emails, email -> approve(club, email, known, mark));
        Map<String, Result> byEmail = new HashMap<>();
        for (int at = 0; at < emails.size(); at++) {
            byEmail.put(emails.get(at), results.get(at));
        }
        return read.stream()
                .map(email -> email.map(address -> once(byEmail, address)).orElse(Result.INVALID))
                .toList();
    }

    private static Result once(Map<String, Result> results, String email) {
        Result result = results.put(email, Result.REPEATED);
        return result == null ? Result.INVALID : result;
    }

    private static Optional<String> address(String text) {
        try {
            return Optional.of(Require.email("emails", text));
        } catch (InvalidInput notAnAddress) {
            return Optional.empty();
        }
    }

    /** The account comes first: a member can always sign in, and an account without a club opens no door. */
    private Result approve(Club club, String email, ApplicationStore.Known known, Optional<PartMark> mark) {
        Application application = known.applications().get(email);
        MemberId member = known.members().get(email);
        if (application == null && member == null) {
            return Result.NO_APPLICATION;
        }
        try {
            accounts.open(email);
        } catch (InvalidInput notAnAddress) {
            return Result.INVALID;
        }
        if (known.approvedBySame().contains(email)) {
            return Result.APPROVED;
        }
        if (application == null || application.member().isPresent()) {
            return Result.ALREADY_MEMBER;
        }
        if (member != null) {
            store.close(club.id(), email, member);
            return Result.ALREADY_MEMBER;
        }
        return store.admit(application, application.asMember(new MemberId(ids.next()), club), mark)
                ? Result.APPROVED
                : Result.ALREADY_MEMBER;
    }
}
