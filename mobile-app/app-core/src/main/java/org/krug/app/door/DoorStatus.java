package org.krug.app.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.checkin.DoorReport;

/**
 * How a device stands with the server.
 *
 * @param waiting scans that the server has not answered for
 * @param unreadable texts on the device that can't be read; they are set aside, not deleted
 * @param full whether the device could not keep the last scan: it is full or broken
 * @param knownUpTo how old the door list is, by the server's clock; empty before the first contact
 * @param synced when everything that waited was last sent, by the server's clock; empty when it never was since the start
 * @param connection how the last request went
 * @param report what stewards should look at, as of the last time it could be asked for
 * @param corrections scans that the device answered otherwise than the server, until {@link StewardDoor#dismiss}ed
 */
public record DoorStatus(
        int waiting,
        int unreadable,
        boolean full,
        Optional<Instant> knownUpTo,
        Optional<Instant> synced,
        Connection connection,
        Optional<DoorReport> report,
        List<Correction> corrections) {

    /** How the last request went. */
    public enum Connection {
        /** Nothing was asked since the start. */
        UNKNOWN,
        ONLINE,
        /** No answer, or none of Krug's. */
        OFFLINE,
        /** Nobody is signed in any more; scans are kept until somebody signs in. */
        SIGNED_OUT,
        /** The server refuses the steward; scans are kept. */
        REFUSED
    }
}
