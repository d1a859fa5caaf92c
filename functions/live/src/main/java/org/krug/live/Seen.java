package org.krug.live;

import java.time.Instant;
import java.util.Optional;
import org.krug.checkin.Admission;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.registration.Registration;

/** The newest that the counts have seen of one person at one event. */
record Seen(MemberId member, Optional<OfRegistration> registration, Optional<OfAdmission> admission) {

    record OfRegistration(long version, RegistrationState state) {}

    record OfAdmission(long version, Instant at, boolean walkIn, boolean undone) {}

    static Seen nothing(MemberId member) {
        return new Seen(member, Optional.empty(), Optional.empty());
    }

    static Seen of(Registration registration) {
        return new Seen(
                registration.member(),
                Optional.of(new OfRegistration(registration.version(), registration.state())),
                Optional.empty());
    }

    static Seen of(Admission admission) {
        return new Seen(
                admission.member(),
                Optional.empty(),
                Optional.of(
                        new OfAdmission(admission.version(), admission.at(), admission.walkIn(), admission.undone())));
    }

    /**
     * The newer of both, for each half apart. This is what makes the order of records, and how often they come, not matter: the result is that of
     * the highest versions.
     */
    Seen merged(Seen other) {
        return new Seen(
                member,
                other.registration
                        .filter(news -> registration.isEmpty()
                                || news.version() > registration.get().version())
                        .or(() -> registration),
                other.admission
                        .filter(news -> admission.isEmpty()
                                || news.version() > admission.get().version())
                        .or(() -> admission));
    }
}
