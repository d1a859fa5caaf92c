package org.krug.registration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.Require;
import org.krug.contract.registration.RegistrationCounts;
import org.krug.contract.registration.RegistrationPage;
import org.krug.kernel.Caller;

/** The registrations of an event, for its organisers. */
@Tag(name = "Registration")
@Controller("/clubs/{clubId}/events/{eventId}")
@SerdeImport(RegistrationPage.class)
@SerdeImport(RegistrationPage.Row.class)
@SerdeImport(RegistrationCounts.class)
final class RosterController {
    private final EventAccess access;
    private final Roster roster;
    private final RosterExport export;

    RosterController(EventAccess access, Roster roster, RosterExport export) {
        this.access = access;
        this.roster = roster;
        this.export = export;
    }

    /**
     * Registrations, a page at a time. A page that is filtered by state may hold fewer than there are; go on while {@code next} is there.
     *
     * @param state one of the states
     * @param name the beginning of a first or last name
     * @param after what the page before said in {@code next}
     */
    @Get("/registrations")
    RegistrationPage list(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String name,
            @Nullable @QueryValue String after,
            Caller caller) {
        return access.organiser(clubId, eventId, caller)
                .map(event -> roster.page(
                        event,
                        new Roster.Filter(
                                Optional.ofNullable(state).map(RosterController::state),
                                Optional.ofNullable(name).map(text -> Require.line("name", text, 100)),
                                Optional.ofNullable(after).map(MemberId::of)),
                        caller.now()))
                .orRefuse();
    }

    /** All registrations as CSV (RFC 4180, UTF-8). */
    @Get("/registrations.csv")
    @Produces("text/csv")
    HttpResponse<String> csv(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return access.organiser(clubId, eventId, caller)
                .map(event -> export.csv(event, caller))
                .map(text -> HttpResponse.ok(text)
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"registrations.csv\"")
                        .header("Cache-Control", "private, no-store"))
                .orRefuse();
    }

    /** How many registrations are in each state, and how the offers went. */
    @Get("/registrations/counts")
    RegistrationCounts counts(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return access.organiser(clubId, eventId, caller)
                .map(event -> roster.counts(event, caller.now()))
                .orRefuse();
    }

    private static RegistrationState state(String text) {
        return Stream.of(RegistrationState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("state", InvalidInput.Rule.WRONG_FORM));
    }
}
