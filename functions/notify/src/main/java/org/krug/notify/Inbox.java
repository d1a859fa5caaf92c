package org.krug.notify;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.notify.InboxItem;
import org.krug.contract.notify.InboxPage;
import org.krug.events.Event;
import org.krug.events.EventMessages;
import org.krug.events.Events;
import org.krug.members.Club;
import org.krug.members.Members;

/** What a person was told in all clubs, put into words for who reads it. */
@Singleton
final class Inbox {
    private static final int PAGE = 30;

    private final InboxStore store;
    private final Events events;
    private final Members members;
    private final EventMessages messages;
    private final ChoiceStore choices;

    Inbox(InboxStore store, Events events, Members members, EventMessages messages, ChoiceStore choices) {
        this.store = store;
        this.events = events;
        this.members = members;
        this.messages = messages;
        this.choices = choices;
    }

    /**
     * Who reads, and when.
     *
     * @param now what is older than {@link Notice#KEPT} is not shown any more, whether it lies there still or not
     */
    record Reader(Collection<MemberId> members, Language language, Instant now) {}

    InboxPage page(Reader reader, Optional<InboxPosition> after) {
        List<Notice> found = reader.members().stream()
                .flatMap(member -> store.newest(member, after, PAGE + 1).stream())
                .filter(notice -> notice.isShownAt(reader.now()))
                .sorted(Comparator.comparing(InboxPosition::of).reversed())
                .limit(PAGE + 1)
                .toList();
        List<Notice> page = found.subList(0, Math.min(PAGE, found.size()));
        Words words = new Words(reader.language());
        return new InboxPage(
                page.stream().flatMap(notice -> words.item(notice).stream()).toList(),
                found.size() > PAGE ? InboxPosition.of(page.getLast()).cursor() : null);
    }

    /** One reading: each event and club is asked for once. */
    private final class Words {
        private final Language language;
        private final LetterTexts texts;
        private final Map<EventId, Optional<Event>> known = new HashMap<>();
        private final Map<ClubId, String> clubs = new HashMap<>();
        private final Map<Notice.OfMessage, Map<String, String>> clubsWords = new HashMap<>();
        private final Map<MemberId, Choices> chosen = new HashMap<>();

        Words(Language language) {
            this.language = language;
            this.texts = new LetterTexts(language);
        }

        /** Empty when the event, or what was written about it, is not there any more. */
        Optional<InboxItem> item(Notice notice) {
            Optional<Event> event = notice.event().flatMap(id -> known.computeIfAbsent(id, events::find));
            boolean gone = notice.event().isPresent() && event.isEmpty()
                    || notice.message().isPresent() && written(notice).isEmpty();
            return gone ? Optional.empty() : Optional.of(item(notice, event));
        }

        private InboxItem item(Notice notice, Optional<Event> event) {
            Map<String, String> facts = event.map(about -> Wording.facts(about, notice.facts(), language, notice.at()))
                    .orElseGet(HashMap::new);
            facts.putAll(written(notice));
            facts.put("club", clubs.computeIfAbsent(notice.club(), this::name));
            Wording words = new Wording(texts, notice.kind(), facts);
            return new InboxItem(
                    notice.id().toString(),
                    notice.kind().slug(),
                    notice.at(),
                    notice.club().toString(),
                    event.map(about -> new InboxItem.EventOfItem(
                                    about.id().toString(),
                                    about.title(),
                                    about.times().starts()))
                            .orElse(null),
                    words.heading(),
                    String.join(" ", words.paragraphs()),
                    chosen.computeIfAbsent(notice.member(), this::choices).pushes(notice),
                    notice.message().map(Notice.OfMessage::number).orElse(null));
        }

        /** The club's own words lie with the message, once for everybody. */
        private Map<String, String> written(Notice notice) {
            return notice.message()
                    .map(message -> clubsWords.computeIfAbsent(message, this::read))
                    .orElseGet(Map::of);
        }

        private Map<String, String> read(Notice.OfMessage message) {
            return messages.find(message.event(), message.number())
                    .map(MessageLetters::words)
                    .orElseGet(Map::of);
        }

        private Choices choices(MemberId member) {
            return Inbox.this.choices.find(member).orElse(Choices.NONE);
        }

        private String name(ClubId club) {
            return members.club(club).map(Club::name).orElse("");
        }
    }
}
