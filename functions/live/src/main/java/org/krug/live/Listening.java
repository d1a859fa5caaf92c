package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.members.Membership;
import org.krug.members.Memberships;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen for their inboxes. Whether they are still members is asked anew for each message in either direction. */
@Singleton
final class Listening {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final ListenerStore listeners;
    private final Memberships memberships;
    private final Lookups lookups;
    private final Sockets sockets;
    private final Messages messages;

    Listening(ListenerStore listeners, Memberships memberships, Lookups lookups, Sockets sockets, Messages messages) {
        this.listeners = listeners;
        this.memberships = memberships;
        this.lookups = lookups;
        this.sockets = sockets;
        this.messages = messages;
    }

    /** A connection that is being opened. */
    record Opening(String connection, String ticket, Language language, Instant now) {}

    /** The status to answer with. */
    int connect(Opening opening) {
        Optional<Listener> listener = listeners
                .useTicket(opening.ticket(), opening.now())
                .map(members -> new Listener(
                        opening.connection(),
                        members,
                        opening.language(),
                        opening.now().plus(LiveSocket.LIFE)));
        if (listener.isEmpty()) {
            return 401;
        }
        if (!(stillMember(listener.get()) instanceof Outcome.Done)) {
            return 403;
        }
        listeners.open(listener.get());
        return 200;
    }

    void leave(String connection) {
        listeners.find(connection).ifPresent(listeners::remove);
    }

    /**
     * What a message of theirs is answered with; absent when they may not send any.
     *
     * @param known whether it is one that there is: it asks to be told to look, which keeps the connection alive
     */
    Optional<String> answer(String connection, boolean known, Instant now) {
        return listeners.find(connection).flatMap(listener -> {
            Outcome<Listener> may =
                    now.isAfter(listener.until()) ? Outcome.refused(ProblemType.LIVE_ENDED) : stillMember(listener);
            if (may instanceof Outcome.Refused<Listener>(Refusal why)) {
                end(listener, why);
                return Optional.empty();
            }
            return Optional.of(
                    known
                            ? messages.text(Messages.inbox(Optional.empty()))
                            : messages.problem(Refusal.of(ProblemType.UNKNOWN_MESSAGE), listener.language()));
        });
    }

    /** Tells a member's open connections of a new notice. Never fails: the notice lies in the inbox, and the app looks there by itself, too. */
    void tell(MemberId member, String notice, Instant now) {
        try {
            listeners.ofMember(member).forEach(listener -> tell(listener, member, notice, now));
        } catch (RuntimeException e) {
            LOG.warn("the connections of member {} were not told", member, e);
        }
    }

    private void tell(Listener listener, MemberId member, String notice, Instant now) {
        try {
            Optional<ClubId> club = listener.members().entrySet().stream()
                    .filter(in -> in.getValue().equals(member))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (now.isAfter(listener.until())) {
                end(listener, Refusal.of(ProblemType.LIVE_ENDED));
            } else if (lookups.read(memberships.of(club.orElseThrow(), member))
                    instanceof Outcome.Refused<?>(Refusal why)) {
                end(listener, why);
            } else if (!sockets.send(listener.id(), messages.text(Messages.inbox(Optional.of(notice))))) {
                listeners.remove(listener);
            }
        } catch (RuntimeException e) {
            LOG.warn("connection {} was not told", listener.id(), e);
        }
    }

    /** Whoever has left one of their clubs opens anew for the others. */
    private Outcome<Listener> stillMember(Listener listener) {
        List<Lookup<Outcome<Membership>>> inClubs = listener.members().entrySet().stream()
                .map(in -> memberships.of(in.getKey(), in.getValue()))
                .toList();
        for (Outcome<Membership> inClub : lookups.read(Lookup.all(inClubs))) {
            if (inClub instanceof Outcome.Refused<Membership>(Refusal why)) {
                return Outcome.refused(why);
            }
        }
        return Outcome.done(listener);
    }

    /** Says why, then closes. What the gateway fails to close gets no messages any more: the connection is forgotten first. */
    private void end(Listener listener, Refusal why) {
        listeners.remove(listener);
        try {
            sockets.send(listener.id(), messages.problem(why, listener.language()));
            sockets.close(listener.id());
        } catch (RuntimeException e) {
            LOG.warn("connection {} could not be closed", listener.id(), e);
        }
    }
}
