package org.krug.local.story;

import java.util.Map;

/** A sponsor, who was sent a link and has no account. */
final class Sponsor {
    private static final byte[] NOTHING = new byte[0];

    private Sponsor() {}

    /** Follows a link that the organiser just made. */
    static Result.Summary summary(Person organiser, Club club, Web web) {
        String link = organiser
                .post(club.event() + "/sponsor-links", Map.of("days", 30))
                .orStop()
                .json()
                .path("address")
                .asText();
        return new Result.Summary(
                web.send("GET", link, NOTHING, "Accept", "application/json")
                        .orStop()
                        .json(),
                web.send("GET", link, NOTHING, "Accept", "text/html", "Accept-Language", "ru")
                        .orStop()
                        .text());
    }
}
