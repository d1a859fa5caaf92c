package org.krug.members;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.ClubId;
import org.krug.contract.InvalidInput;
import org.krug.contract.members.ApplicationPage;
import org.krug.contract.members.ApprovalReport;
import org.krug.contract.members.ApproveApplications;
import org.krug.contract.members.ImportReport;
import org.krug.kernel.Caller;

/** Applications for membership: where they come from and what becomes of them. All of it is for organisers. */
@Controller("/clubs/{clubId}")
@Tag(name = "Applications")
@SerdeImport(ImportReport.class)
@SerdeImport(ImportReport.Rejection.class)
@SerdeImport(ApplicationPage.class)
@SerdeImport(ApplicationPage.Application.class)
@SerdeImport(ApproveApplications.class)
@SerdeImport(ApprovalReport.class)
@SerdeImport(ApprovalReport.Result.class)
final class ApplicationController {
    private static final int PAGE = 100;

    private final Memberships memberships;
    private final MemberStore members;
    private final ApplicationStore applications;
    private final Approvals approvals;

    ApplicationController(
            Memberships memberships, MemberStore members, ApplicationStore applications, Approvals approvals) {
        this.memberships = memberships;
        this.members = members;
        this.applications = applications;
        this.approvals = approvals;
    }

    /**
     * Applications by e-mail address.
     *
     * @param state {@code OPEN} or {@code APPROVED}, missing for both
     * @param after the {@code next} of the page before
     */
    @Get("/applications")
    ApplicationPage list(
            @PathVariable String clubId,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String after,
            Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.organiser(caller, club).orRefuse();
        Page<Application> page = applications.page(club, approved(state), Cursor.decode(after), PAGE);
        return new ApplicationPage(page.map(MemberViews::of).elements(), Cursor.encode(page.next()));
    }

    private static Optional<Boolean> approved(@Nullable String state) {
        return switch (state) {
            case null -> Optional.empty();
            case "OPEN" -> Optional.of(false);
            case "APPROVED" -> Optional.of(true);
            default -> throw new InvalidInput("state", InvalidInput.Rule.WRONG_FORM);
        };
    }

    /** Makes members of these people and lets them sign in. Repeating it changes nothing. */
    @Post("/approvals")
    ApprovalReport approve(@PathVariable String clubId, @Body ApproveApplications asked, Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.organiser(caller, club).orRefuse();
        List<Approvals.Result> results = approvals.approve(members.club(club).orElseThrow(), asked.emails());
        List<ApprovalReport.Result> told = new ArrayList<>();
        for (int at = 0; at < results.size(); at++) {
            told.add(new ApprovalReport.Result(
                    asked.emails().get(at), results.get(at).word()));
        }
        return new ApprovalReport(told);
    }
}
