package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The local cloud's mailbox, read as each person reads their own. */
final class Mailbox {
    private static final String PATH = "/_local/mailbox.json";

    private final Web web;

    Mailbox(Web web) {
        this.web = web;
    }

    /**
     * One mail.
     *
     * @param text empty when it has only HTML
     */
    record Mail(Instant at, List<String> to, String subject, String text) {}

    /** The newest mails to an address, newest first. */
    List<Mail> newest(String email, int most) {
        String to = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return mails(PATH + "?to=" + to + "&limit=" + most);
    }

    /** Every mail there is, newest first. */
    List<Mail> all() {
        return mails(PATH);
    }

    private List<Mail> mails(String address) {
        JsonNode list = web.send("GET", address, new byte[0]).orStop().json().path("mails");
        List<Mail> mails = new ArrayList<>();
        list.forEach(mail -> mails.add(new Mail(
                Instant.parse(mail.path("at").asText()),
                texts(mail.path("to")),
                mail.path("subject").asText(),
                mail.path("text").asText())));
        return mails;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
