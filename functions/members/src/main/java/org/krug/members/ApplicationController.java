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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.ClubId;
import org.krug.contract.InvalidInput;
import org.krug.contract.MemberId;
import org.krug.contract.members.ApplicationPage;
import org.krug.contract.members.ApprovalReport;
import org.krug.contract.members.ApproveApplications;
import org.krug.contract.members.ImportReport;
import org.krug.kernel.Blanks;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;

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
    private final Requests requests;

    ApplicationController(
            Memberships memberships,
            MemberStore members,
            ApplicationStore applications,
            Approvals approvals,
            Requests requests) {
        this.memberships = memberships;
        this.members = members;
        this.applications = applications;
        this.approvals = approvals;
        this.requests = requests;
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
        Map<MemberId, Profile> approved = members.findAll(
                club,
                page.elements().stream()
                        .flatMap(application -> application.member().stream())
                        .toList());
        return new ApplicationPage(
                page.map(application -> application
                                .member()
                                .flatMap(id -> Optional.ofNullable(approved.get(id)))
                                .map(profile -> MemberViews.of(application, profile.member()))
                                .orElseGet(() -> MemberViews.of(application)))
                        .elements(),
                Cursor.encode(page.next()));
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
        return requests.inParts(
                        caller,
                        requests.<List<Approvals.Result>, ApprovalReport>json(
                                ApprovalReport.class,
                                results -> report(
                                        asked.emails(),
                                        results.stream()
                                                .map(Approvals.Result::word)
                                                .toList()),
                                new Blanks<>(
                                        report -> report(
                                                Collections.nCopies(
                                                        asked.emails().size(), ""),
                                                words(report)),
                                        report -> report(asked.emails(), words(report)))),
                        mark -> Outcome.done(
                                approvals.approve(members.club(club).orElseThrow(), asked.emails(), mark)))
                .orRefuse();
    }

    private static List<String> words(ApprovalReport report) {
        return report.results().stream().map(ApprovalReport.Result::result).toList();
    }

    private static ApprovalReport report(List<String> emails, List<String> words) {
        List<ApprovalReport.Result> told = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            told.add(new ApprovalReport.Result(emails.get(at), words.get(at)));
        }
        return new ApprovalReport(told);
    }
}
