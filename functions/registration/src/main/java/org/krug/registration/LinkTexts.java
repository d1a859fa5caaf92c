package org.krug.registration;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.kernel.Problems;

/** What the pages behind mail links say. */
record LinkTexts(Language language) {

    String say(String russian, String english) {
        return language == Language.RU ? russian : english;
    }

    String yourRegistration() {
        return say("Ваша регистрация", "Your registration");
    }

    String question(RegistrationAction action) {
        return switch (action) {
            case REGISTER -> say("Зарегистрироваться на встречу?", "Register for the event?");
            case CONFIRM -> say("Вы придёте?", "Will you come?");
            case ACCEPT -> say("Место ждёт вас. Займёте?", "A seat is kept for you. Will you take it?");
            case RECONFIRM -> say("Вы по-прежнему придёте?", "Are you still coming?");
            case CANCEL -> say("Отменить регистрацию?", "Cancel your registration?");
        };
    }

    String button(RegistrationAction action) {
        return switch (action) {
            case REGISTER -> say("Зарегистрироваться", "Register");
            case CONFIRM -> say("Я приду", "I will come");
            case ACCEPT -> say("Занять место", "Take the seat");
            case RECONFIRM -> say("Приду", "I am coming");
            case CANCEL -> say("Не смогу прийти", "I can’t come");
        };
    }

    /** What cancelling means, and how not to. */
    String cancelling() {
        return say(
                "Пока открыта регистрация, можно будет записаться снова, но место тогда не обещаем. Чтобы ничего не менять, закройте страницу.",
                "While registration is open you may register again, but a seat is not certain then. To change nothing, close this page.");
    }

    /** Why the link's own button is missing. */
    String nothingToDo(RegistrationAction action) {
        return switch (action) {
            case REGISTER ->
                say("Сейчас зарегистрироваться по этой ссылке нельзя.", "This link cannot register you now.");
            case CONFIRM -> say("Подтверждать сейчас нечего.", "There is nothing to confirm now.");
            case ACCEPT -> say("Сейчас для вас нет свободного места.", "No seat is kept for you now.");
            case RECONFIRM ->
                say("Подтверждать повторно сейчас не нужно.", "There is nothing to confirm once more now.");
            case CANCEL -> say("Отменять сейчас нечего.", "There is nothing to cancel now.");
        };
    }

    /** How the place stands after a button was pressed. */
    String now(RegistrationAnswer answer, ZoneId zone) {
        return switch (answer.state()) {
            case "REQUESTED" ->
                say(
                        "Места за вами ещё нет. Подтвердите, что придёте, и получите его, если места остались.",
                        "You have no seat yet. Confirm that you will come, and you get one if any is left.");
            case "REGISTERED" ->
                say(
                        "Место за вами. Перед встречей спросим ещё раз, придёте ли вы: " + asked(answer, zone) + ".",
                        "You have a seat. We will ask once more whether you will come: " + asked(answer, zone) + ".");
            case "RECONFIRMED" -> say("Место за вами. До встречи.", "You have a seat. See you there.");
            case "WAITLISTED" -> waiting(answer.ahead());
            case "CANCELLED" ->
                say(
                        "Регистрация отменена. Спасибо, что предупредили.",
                        "Your registration is cancelled. Thank you for telling us.");
            default -> say("Ничего не изменилось.", "Nothing has changed.");
        };
    }

    private String asked(RegistrationAnswer answer, ZoneId zone) {
        Instant asked = answer.times().reconfirmationAsked();
        return Problems.when(asked, zone, language);
    }

    private String waiting(@Nullable Integer ahead) {
        return say("Все места заняты, вы в листе ожидания. ", "All seats are taken, and you are on the waitlist. ")
                + line(ahead)
                + say("Когда место освободится, напишем.", "We will write when a seat is free.");
    }

    private String line(@Nullable Integer ahead) {
        if (ahead == null) {
            return "";
        }
        if (ahead == 0) {
            return say("Ваша очередь следующая. ", "You are next in line. ");
        }
        String people = Language.RU.plural(ahead, " человек. ", " человека. ", " человек. ");
        return say("Перед вами " + ahead + people, "Ahead of you: " + ahead + ". ");
    }
}
