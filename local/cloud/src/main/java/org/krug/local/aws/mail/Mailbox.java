package org.krug.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.local.aws.store.Journal;
import org.krug.local.aws.wire.Json;
import org.krug.local.clock.LocalClock;

/** Every mail that the local cloud has sent; nothing leaves the machine, and nothing is ever taken out. */
public final class Mailbox implements AutoCloseable {
    private final List<Mail> all = new ArrayList<>();
    private final Map<String, List<Mail>> byRecipient = new HashMap<>();
    private final LocalClock clock;
    private final Journal journal;

    private Mailbox(Path file, LocalClock clock) {
        this.clock = clock;
        this.journal = Journal.open(file, this::replay);
    }

    public static Mailbox open(Path file, LocalClock clock) {
        return new Mailbox(file, clock);
    }

    private void replay(JsonNode line) {
        index(Json.MAPPER.convertValue(line, Mail.class));
    }

    private void index(Mail mail) {
        all.add(mail);
        mail.recipients()
                .forEach(to -> byRecipient
                        .computeIfAbsent(to, first -> new ArrayList<>())
                        .add(mail));
    }

    /** Takes a mail in; it outlives the process on return. */
    public synchronized Mail add(Mail.Content content) {
        Mail mail = new Mail(all.size() + 1L, UUID.randomUUID().toString(), clock.instant(), content);
        journal.append(mail);
        index(mail);
        return mail;
    }

    /** All mails, newest first. */
    public synchronized List<Mail> newestFirst() {
        return List.copyOf(all.reversed());
    }

    /** The mails to an address, in any letter case, newest first. */
    public synchronized List<Mail> newestFirst(String to) {
        return List.copyOf(byRecipient
                .getOrDefault(to.strip().toLowerCase(Locale.ROOT), List.of())
                .reversed());
    }

    public synchronized Optional<Mail> find(long sequence) {
        return sequence >= 1 && sequence <= all.size() ? Optional.of(all.get((int) sequence - 1)) : Optional.empty();
    }

    /** The newest mail's sequence, 0 when there is none. */
    public synchronized long latest() {
        return all.size();
    }

    @Override
    public void close() {
        journal.close();
    }
}
