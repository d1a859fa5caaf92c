package org.krug.members;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.members.ImportReport;
import org.krug.kernel.Blanks;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;

/** Imports of a CRM's exports. */
@Controller("/clubs/{clubId}/imports")
@Tag(name = "Applications")
@SerdeImport(ImportReport.class)
@SerdeImport(ImportReport.Rejection.class)
final class ImportController {
    private final Memberships memberships;
    private final Imports imports;
    private final Requests requests;

    ImportController(Memberships memberships, Imports imports, Requests requests) {
        this.memberships = memberships;
        this.imports = imports;
        this.requests = requests;
    }

    /**
     * Makes applications of an export's rows; for organisers. Encoding, delimiter and headings are found out. Importing a file twice changes
     * nothing.
     *
     * <p>It is text with a heading line, such as CSV; workbooks and web pages named .xls are refused. Where several headings plainly say e-mail,
     * the first good address of a row counts; where several only sound like it, the file is refused and the headings are named.
     *
     * <p>Send it as {@code application/octet-stream}: API Gateway takes {@code text/csv} for UTF-8 and would damage any other encoding, which
     * is noticed and refused.
     */
    @Post
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_CSV})
    ImportReport run(@PathVariable String clubId, @Body byte[] file, Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.organiser(caller, club).orRefuse();
        return requests.inParts(
                        caller,
                        requests.<ImportReport, ImportReport>json(
                                ImportReport.class,
                                report -> report,
                                // A file without headings has somebody's data where they belong.
                                new Blanks<>(
                                        report -> Imports.withIgnored(report, List.of()),
                                        report -> Imports.withIgnored(report, Imports.ignored(file)))),
                        mark -> imports.run(club, file, mark))
                .orRefuse();
    }
}
