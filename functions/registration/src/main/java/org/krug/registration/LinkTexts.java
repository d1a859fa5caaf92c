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
            case ACCEPT -> say("Место ждёт вас. Займёте?", "A place is kept for you. Will you take it?");
            case RECONFIRM -> say("Вы по-прежнему придёте?", "Are you still coming?");
            case CANCEL -> say("Отменить регистрацию?", "Cancel your registration?");
        };
    }

    String button(RegistrationAction action) {
        return switch (action) {
            case REGISTER -> say("Зарегистрироваться", "Register");
            case CONFIRM -> say("Приду", "I will come");
            case ACCEPT -> say("Займу место", "Take the place");
            case RECONFIRM -> say("Приду", "I am coming");
            case CANCEL -> say("Не смогу прийти", "I can’t come");
        };
    }

    /** Why the link's own button is missing. */
    String nothingToDo(RegistrationAction action) {
        return switch (action) {
            case REGISTER ->
                say("Сейчас зарегистрироваться по этой ссылке нельзя.", "This link cannot register you now.");
            case CONFIRM -> say("Подтверждать сейчас нечего.", "There is nothing to confirm now.");
            case ACCEPT -> say("Сейчас для вас нет предложенного места.", "No place is offered to you now.");
            case RECONFIRM -> say("Подтверждать повторно сейчас не нужно.", "There is nothing to confirm again now.");
            case CANCEL -> say("Отменять сейчас нечего.", "There is nothing to cancel now.");
        };
    }

    /** How the place stands after a button was pressed. */
    String now(RegistrationAnswer answer, ZoneId zone) {
        return switch (answer.state()) {
            case "REQUESTED" ->
                say(
                        "Заявка принята. Подтвердите, что придёте, и место будет за вами.",
                        "We have your request. Confirm that you will come to get a place.");
            case "REGISTERED" ->
                say(
                        "Место за вами. Ближе к встрече мы попросим подтвердить ещё раз: " + asked(answer, zone) + ".",
                        "You have a place. We will ask you once more: " + asked(answer, zone) + ".");
            case "RECONFIRMED" -> say("Место за вами. До встречи.", "You have a place. See you there.");
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
        int before = ahead == null ? 0 : ahead;
        String people = Language.RU.plural(before, "человек", "человека", "человек");
        return say(
                "Свободных мест нет, вы в листе ожидания; перед вами " + before + " " + people
                        + ". Освободится место — напишем.",
                "There is no free place; you are on the waitlist, " + before
                        + " before you. We will write when a place is free.");
    }
}
