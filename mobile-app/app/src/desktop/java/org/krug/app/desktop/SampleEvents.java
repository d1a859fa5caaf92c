package org.krug.app.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.app.screens.EventLine;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.AgendaItem;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.EventTimes;
import org.krug.contract.events.EventView;
import org.krug.contract.events.PlannedTimes;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.contract.seating.MyTable;
import org.krug.contract.seating.MyTable.Neighbour;

/** Invented events in one language. */
final class SampleEvents {
    static final Instant NOW = Instant.parse("2026-05-20T09:00:00Z");
    static final String ZONE = "Europe/Moscow";

    private final boolean russian;

    SampleEvents(Language language) {
        this.russian = language == Language.RU;
    }

    String club() {
        return russian ? "Цифровые лидеры" : "Digital Leaders";
    }

    String otherClub() {
        return russian ? "Клуб учителей" : "Teachers' Club";
    }

    /** Tomorrow, with long names. */
    EventLine tomorrow(RegistrationState state, RegistrationAction... possible) {
        return line(club(), tomorrow(), answer(state.name(), null, null, possible));
    }

    EventLine notRegistered(RegistrationAction... possible) {
        return line(club(), tomorrow(), answer(RegistrationAnswer.NONE, null, null, possible));
    }

    EventLine offered(Duration left) {
        return line(
                club(),
                tomorrow(),
                answer(
                        RegistrationState.OFFERED.name(),
                        NOW.plus(left),
                        null,
                        RegistrationAction.ACCEPT,
                        RegistrationAction.CANCEL));
    }

    EventLine waiting(int ahead) {
        return line(
                club(),
                tomorrow(),
                answer(RegistrationState.WAITLISTED.name(), null, ahead, RegistrationAction.CANCEL));
    }

    /** Begun half an hour ago. */
    EventLine running(RegistrationState state, RegistrationAction... possible) {
        return line(otherClub(), running(), answer(state.name(), null, null, possible));
    }

    /** The same for who organises it, with the doors as they turned them. */
    EventLine organised(DoorChange... turns) {
        EventView event = running();
        EventView turned = new EventView(
                event.id(),
                event.clubId(),
                event.title(),
                event.description(),
                event.place(),
                event.timeZone(),
                event.capacity(),
                event.staticTickets(),
                event.times(),
                event.agenda(),
                List.of(turns),
                event.status(),
                event.statusSince(),
                event.version());
        return new EventLine(otherClub(), turned, false, true, answer(RegistrationAnswer.NONE, null, null));
    }

    EventLine calledOff() {
        EventView event = halfAnHourAgo(russian ? "Вечер вопросов" : "An evening of questions", "CANCELLED");
        return line(otherClub(), event, answer(RegistrationState.REGISTERED.name(), null, null));
    }

    /** Yesterday; the survey is open. */
    EventLine over() {
        Instant starts = NOW.minus(Duration.ofHours(26));
        EventView event = view(
                russian ? "Круг доверия: итоги весны" : "Trust circle: the spring in review",
                PlannedTimes.of(starts, starts.plus(Duration.ofHours(3))).complete(),
                "PUBLISHED");
        return line(club(), event, answer(RegistrationState.ATTENDED.name(), null, null));
    }

    /** A full table, where some show their work and some don't. */
    MyTable table() {
        return new MyTable(
                4,
                russian ? "Маркетинг и продажи" : "Marketing and sales",
                List.of(
                        new Neighbour(russian ? "Борис Примеров" : "Boris Example", null, null),
                        new Neighbour(
                                russian ? "Вера Выдуманная-Заречная" : "Vera Invented-Riverside",
                                russian ? "Вымышленный завод приборов" : "Invented Instrument Works",
                                russian ? "Директор по развитию" : "Director of development"),
                        new Neighbour(
                                russian ? "Глеб Условный" : "Gleb Placeholder", null, russian ? "Юрист" : "Lawyer"),
                        new Neighbour(russian ? "Дина Образцова" : "Dina Sample", null, null),
                        new Neighbour(russian ? "Егор Пробный" : "Egor Trial", null, null),
                        new Neighbour(russian ? "Жанна Макетова" : "Zhanna Mockup", null, null),
                        new Neighbour(russian ? "Захар Черновик" : "Zakhar Draft", null, null)));
    }

    private EventView tomorrow() {
        Instant starts = NOW.plus(Duration.ofHours(25));
        return view(
                russian
                        ? "Кросс-функциональный совет директоров: как мы принимаем решения"
                        : "Cross-functional board of directors: how we come to decisions",
                PlannedTimes.of(starts, starts.plus(Duration.ofHours(4))).complete(),
                "PUBLISHED");
    }

    private EventView running() {
        return halfAnHourAgo(russian ? "Открытый урок" : "Open lesson", "PUBLISHED");
    }

    private EventView halfAnHourAgo(String title, String status) {
        Instant starts = NOW.minus(Duration.ofMinutes(30));
        return view(
                title, PlannedTimes.of(starts, starts.plus(Duration.ofHours(2))).complete(), status);
    }

    private EventView view(String title, EventTimes times, String status) {
        return new EventView(
                "6f3c1c52-4f0e-4a27-9a51-0d8e7b0b9c11",
                "0b7d4c1e-8f5a-4a63-8f39-5a8a2e6f7a10",
                title,
                russian
                        ? "Восемь столов по восемь человек. За каждым разбирают один случай; советовать можно только"
                                + " из своего опыта."
                        : "Eight tables of eight. Each takes one case; advice may rest only on one's own experience.",
                russian
                        ? "Дом на набережной, Вымышленная ул., 8, 2-й этаж"
                        : "House by the River, 8 Invented Street, 2nd floor",
                ZONE,
                64,
                false,
                times,
                agenda(times.starts()),
                List.of(),
                status,
                NOW.minus(Duration.ofDays(12)),
                3);
    }

    private List<AgendaItem> agenda(Instant starts) {
        return List.of(
                new AgendaItem(starts, russian ? "Знакомство за столами" : "Meeting at the tables", null),
                new AgendaItem(
                        starts.plus(Duration.ofMinutes(30)),
                        russian ? "Разбор случаев" : "Cases",
                        russian ? "Ведёт Анна Образцова" : "Led by Anna Sample"));
    }

    private static EventLine line(String club, EventView event, RegistrationAnswer place) {
        return new EventLine(club, event, false, false, place);
    }

    private RegistrationAnswer answer(
            String state, @Nullable Instant until, @Nullable Integer ahead, RegistrationAction... possible) {
        EventTimes times = tomorrow().times();
        return new RegistrationAnswer(
                state,
                NOW.minus(Duration.ofDays(3)),
                until,
                ahead,
                List.copyOf(Arrays.asList(possible)),
                new RegistrationAnswer.Times(
                        times.registrationCloses(),
                        times.reconfirmationAsked(),
                        times.reconfirmationDue(),
                        times.doorsOpen(),
                        times.starts(),
                        times.ends()));
    }
}
