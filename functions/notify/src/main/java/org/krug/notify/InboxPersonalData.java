package org.krug.notify;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.PersonalData;

/** What a person was told, and on which devices. */
@Singleton
final class InboxPersonalData implements PersonalData {
    /** More than anybody is told in half a year. */
    private static final int MOST = 1_000;

    private final InboxStore inbox;
    private final ChoiceStore choices;
    private final DeviceStore stored;
    private final Devices devices;

    InboxPersonalData(InboxStore inbox, ChoiceStore choices, DeviceStore stored, Devices devices) {
        this.inbox = inbox;
        this.choices = choices;
        this.stored = stored;
        this.devices = devices;
    }

    @Override
    public String about() {
        return "inbox";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        Map<String, Object> held = new LinkedHashMap<>();
        List<Map<String, Object>> notices = inbox.newest(person.member(), Optional.empty(), MOST).stream()
                .filter(notice -> notice.isShownAt(now))
                .map(InboxPersonalData::told)
                .toList();
        List<Map<String, Object>> used = devices(person.member());
        if (!notices.isEmpty()) {
            held.put("messages", notices);
        }
        if (!used.isEmpty()) {
            held.put("devices", used);
        }
        choices.find(person.member()).ifPresent(chosen -> held.put("choices", told(chosen)));
        return held;
    }

    private static Map<String, Object> told(Notice notice) {
        Map<String, Object> told = new LinkedHashMap<>();
        notice.event().ifPresent(event -> told.put("event", event.toString()));
        told.put("kind", notice.kind().slug());
        told.put("at", notice.at().toString());
        notice.facts().forEach((name, fact) -> told.put(name, fact.toString()));
        return told;
    }

    private static Map<String, Object> told(Choices choices) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "notMailed",
                choices.notMailed().stream().map(Kind::slug).sorted().toList());
        told.put("push", choices.push());
        told.put("mailStopped", choices.mailStopped());
        choices.quiet()
                .ifPresent(quiet -> told.put("quietHours", quiet.from() + "–" + quiet.to() + ", " + quiet.zone()));
        return told;
    }

    private List<Map<String, Object>> devices(MemberId member) {
        return stored.ofMember(member).stream()
                .map(device -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("device", device.id());
                    told.put("platform", device.platform().name());
                    told.put("language", device.language().name());
                    device.endpoint().ifPresent(endpoint -> told.put("pushEndpoint", endpoint));
                    return told;
                })
                .toList();
    }

    @Override
    public void forget(Person person, Instant now) {
        devices.forget(person.member());
        choices.forget(person.member());
        inbox.forget(person.member());
    }
}
