package org.krug.local.aws.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.aws.wire.Json;
import org.krug.local.aws.wire.RestJson;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/**
 * The mailbox for people and programs; paths are whole.
 *
 * <ul>
 *   <li>{@code /_local/mailbox?to=ADDRESS&page=N}: the list, newest first
 *   <li>{@code /_local/mailbox/SEQUENCE}: one mail; {@code …/SEQUENCE/html}: its HTML alone, which may load and run nothing
 *   <li>{@code /_local/mailbox.json?to=ADDRESS&after=SEQUENCE&limit=N}: the same for programs, newest first
 * </ul>
 */
public final class MailboxPages implements Endpoint {
    private static final String PATH = "/_local/mailbox";
    private static final String HTML = "text/html; charset=utf-8";

    private final Mailbox mailbox;

    public MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
            return page(405, MailboxHtml.message("The mailbox can only be read."));
        }
        try {
            Map<String, String> query = RestJson.query(call.rawQuery());
            if (call.path().equals(PATH + ".json")) {
                return json(query);
            }
            return call.path().equals(PATH) || call.path().equals(PATH + "/")
                    ? list(query)
                    : one(call.path().substring(PATH.length() + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return page(400, MailboxHtml.message("This address is malformed."));
        }
    }

    private HttpAnswer json(Map<String, String> query) {
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        long limit = Long.parseLong(query.getOrDefault("limit", String.valueOf(Long.MAX_VALUE)));
        ArrayNode mails = Json.array();
        mails(query).stream()
                .takeWhile(mail -> mail.sequence() > after)
                .limit(Math.max(limit, 0))
                .forEach(mail -> mails.add(json(mail)));
        ObjectNode answer = Json.object();
        answer.put("latest", mailbox.latest());
        answer.set("mails", mails);
        return new HttpAnswer(200, Map.of("Content-Type", List.of("application/json")), Json.bytes(answer));
    }

    private static ObjectNode json(Mail mail) {
        ObjectNode flat = Json.object();
        flat.put("sequence", mail.sequence());
        flat.put("id", mail.id());
        flat.put("at", mail.at().toString());
        flat.setAll((ObjectNode) Json.MAPPER.valueToTree(mail.content()));
        return flat;
    }

    private List<Mail> mails(Map<String, String> query) {
        String to = query.getOrDefault("to", "");
        return to.isBlank() ? mailbox.newestFirst() : mailbox.newestFirst(to);
    }

    private HttpAnswer list(Map<String, String> query) {
        int page = Math.max(Integer.parseInt(query.getOrDefault("page", "1")), 1);
        return page(200, MailboxHtml.list(mails(query), query.getOrDefault("to", ""), page));
    }

    private HttpAnswer one(String rest) {
        boolean htmlOnly = rest.endsWith("/html");
        String number = htmlOnly ? rest.substring(0, rest.length() - "/html".length()) : rest;
        Optional<Mail> mail = mailbox.find(Long.parseLong(number));
        if (mail.isEmpty()) {
            return page(404, MailboxHtml.message("There is no such mail."));
        }
        return htmlOnly ? htmlAlone(mail.get()) : page(200, MailboxHtml.one(mail.get()));
    }

    private static HttpAnswer htmlAlone(Mail mail) {
        // The mail's own code stays powerless: no script, no form, no address of the local cloud loaded; links open in
        // a new tab.
        String policy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: cid:;"
                + " style-src 'unsafe-inline'; frame-ancestors 'self'";
        byte[] body = ("<base target=\"_blank\">" + mail.content().html()).getBytes(StandardCharsets.UTF_8);
        return new HttpAnswer(
                200,
                Map.of(
                        "Content-Type", List.of(HTML),
                        "Content-Security-Policy", List.of(policy),
                        "Referrer-Policy", List.of("no-referrer")),
                body);
    }

    private static HttpAnswer page(int status, String html) {
        return new HttpAnswer(
                status,
                Map.of(
                        "Content-Type", List.of(HTML),
                        "Content-Security-Policy",
                                List.of(
                                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'"),
                        "Cache-Control", List.of("no-store")),
                html.getBytes(StandardCharsets.UTF_8));
    }
}
