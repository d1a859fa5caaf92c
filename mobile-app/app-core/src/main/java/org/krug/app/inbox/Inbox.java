package org.krug.app.inbox;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krug.app.api.Answer;
import org.krug.app.api.KrugApi;
import org.krug.app.storage.Folder;
import org.krug.app.storage.JsonFile;
import org.krug.contract.notify.InboxItem;
import org.krug.contract.notify.InboxPage;

/**
 * What the person was told, as the phone knows it: the newest page of the server's inbox, and what of it was seen here. The server keeps no marks of what
 * was read: somebody with two phones sees everything as new on each. Reads and writes files; not for the UI thread.
 */
public final class Inbox {
    private final JsonFile<Kept> file;
    private final KrugApi api;
    private final InstantSource clock;
    private @Nullable Kept kept;
    private boolean heardNow;
    private boolean ended;

    public Inbox(Folder folder, KrugApi api, InstantSource clock) {
        this.file = new JsonFile<>(folder, "inbox.json", Kept.class);
        this.api = api;
        this.clock = clock;
    }

    /**
     * What the phone keeps of it.
     *
     * @param at when it was heard, by the server's clock
     */
    @Json
    record Kept(Instant at, List<InboxItem> items, List<String> seen) {}

    /**
     * What is known.
     *
     * @param heardAt when it was heard; absent while nothing was
     * @param items the newest first
     * @param unseen the ids of those that the person has not seen on this phone
     */
    public record Known(Optional<Instant> heardAt, List<InboxItem> items, Set<String> unseen) {
        public static final Known NOTHING = new Known(Optional.empty(), List.of(), Set.of());
    }

    /**
     * What was heard.
     *
     * @param news what was not known yet; nothing the first time since the app was started, for that is no news but the state of things
     */
    public record Heard(Known known, List<InboxItem> news) {}

    /** What is known without asking. */
    public synchronized Known known() {
        return read().map(Inbox::known).orElse(Known.NOTHING);
    }

    /** Asks what there is now. */
    public Answer<Heard> load() {
        return api.inbox().map(this::heard);
    }

    private synchronized Heard heard(InboxPage page) {
        Optional<Kept> before = read();
        Set<String> old = before.map(Kept::items).stream()
                .flatMap(List::stream)
                .map(InboxItem::id)
                .collect(Collectors.toSet());
        List<InboxItem> news = heardNow
                ? page.items().stream().filter(item -> !old.contains(item.id())).toList()
                : List.of();
        heardNow = true;
        Kept now =
                new Kept(clock.instant(), page.items(), before.map(Kept::seen).orElse(List.of()));
        keep(now);
        return new Heard(known(now), news);
    }

    /** The person has seen these. */
    public synchronized void see(List<InboxItem> items) {
        read().ifPresent(before -> {
            Set<String> listed = before.items().stream().map(InboxItem::id).collect(Collectors.toSet());
            Set<String> seen = Stream.concat(
                            before.seen().stream(), items.stream().map(InboxItem::id))
                    .filter(listed::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!seen.equals(new TreeSet<>(before.seen()))) {
                keep(new Kept(before.at(), before.items(), List.copyOf(seen)));
            }
        });
    }

    /** Keeps nothing any more: somebody signs out, and what is still on its way must not come to lie on the phone. */
    public synchronized void end() {
        ended = true;
        kept = null;
    }

    private static Known known(Kept kept) {
        Set<String> seen = Set.copyOf(kept.seen());
        Set<String> unseen = kept.items().stream()
                .map(InboxItem::id)
                .filter(id -> !seen.contains(id))
                .collect(Collectors.toUnmodifiableSet());
        return new Known(Optional.of(kept.at()), kept.items(), unseen);
    }

    private Optional<Kept> read() {
        if (kept == null && !ended) {
            kept = file.read().orElse(null);
        }
        return Optional.ofNullable(kept);
    }

    /** A full phone knows it until the app ends: it is only a copy of what the server has. */
    private void keep(Kept now) {
        if (ended) {
            return;
        }
        kept = now;
        file.keep(now);
    }
}
