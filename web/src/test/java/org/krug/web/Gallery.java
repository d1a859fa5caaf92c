package org.krug.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.krug.contract.Language;
import org.krug.contract.codes.QrCode;

/** One page of each kind that people meet, for looking at and for tests in a browser. */
final class Gallery {
    private Gallery() {}

    static Map<String, Page> pages() {
        return Map.of("invitation-ru", invitation(), "ticket-en", ticket(), "survey-ru", survey(), "list-en", list());
    }

    private static Page invitation() {
        return Page.in(Language.RU, "Совет директоров за одним столом")
                .club("Цифровые лидеры")
                .lead("Каждый приносит свою задачу, советует только тот, кто решал такую сам.")
                .facts(
                        new Fact("Когда", "завтра, 9 февраля, в 12:00"),
                        new Fact("Где", "Дом учёных, Голубой зал"),
                        new Fact("Вы", "место за вами до 18:40"))
                .notice(Tone.WARN, "Ответьте до 18:40", "Потом место получит следующий в листе ожидания.")
                .action(Form.post("/r/1/confirm", "Приду"))
                .secondary(Form.post("/r/1/cancel", "Не смогу"));
    }

    private static Page ticket() {
        return Page.in(Language.EN, "Your ticket")
                .club("Digital Leaders")
                .notice(Tone.OK, "Your place is confirmed", "Show this code at the door. It carries no name.")
                .qrCode(QrCode.of("KRUG1:" + "A1B2C3".repeat(24)), "Ticket code")
                .facts(new Fact("When", "tomorrow at 12:00"), new Fact("Table", "4"))
                .action("Add to the calendar", "/e/1.ics");
    }

    private static Page survey() {
        List<Field.Option> yesNo = List.of(new Field.Option("true", "Да"), new Field.Option("false", "Нет"));
        List<Field.Option> scale = IntStream.rangeClosed(0, 10)
                .mapToObj(number -> new Field.Option("" + number, "" + number))
                .toList();
        return Page.in(Language.RU, "Как прошло?")
                .club("Цифровые лидеры")
                .lead("Три вопроса, одна минута. Организаторы увидят ответ без вашего имени.")
                .action(Form.post("/survey", "Отправить")
                        .with(Field.choice("liked", "Вам понравилось?", yesNo).withValue("true"))
                        .with(Field.choice("recommend", "Посоветуете ли вы нас коллегам?", scale)
                                .withHint("0 — ни за что, 10 — обязательно"))
                        .with(Field.text("comment", "Что изменить к следующему разу?"))
                        .with(Field.email("email", "Почта"))
                        .with(Field.oneTimeCode("code", "Код из письма").withValue("482913")));
    }

    private static Page list() {
        return Page.in(Language.EN, "What runs here")
                .lead("The whole cloud of Krug on this machine.")
                .notice(Tone.INFO, "Nothing leaves this machine.")
                .notice(Tone.BAD, "The mail could not be read. It was kept; try again in a minute.")
                .heading("Mail")
                .table(Table.of("Mailbox")
                        .column("Time")
                        .column("To")
                        .column("Subject")
                        .numbers("Size")
                        .row(List.of(
                                Inline.text("11:59"),
                                Inline.text("anna@leaders.example"),
                                Inline.link("Will you come tomorrow?", "/_local/mail/1"),
                                Inline.text("1,204")))
                        .row("12:00", "boris@leaders.example", "Your code", "803"))
                .heading("Also here")
                .list(List.of(
                        Inline.link("Clock", "/_local/clock"),
                        Inline.link("Tables", "/_local/tables").and(" and streams")));
    }
}
