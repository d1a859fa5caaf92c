package org.krug.local.story;

/**
 * Where the story happens.
 *
 * @param clubId the club
 * @param eventId its event
 */
public record Club(String clubId, String eventId) {

    /** The path of the club. */
    String path() {
        return path(clubId);
    }

    public static String path(String clubId) {
        return "/clubs/" + clubId;
    }

    /** The path of the event. */
    public String event() {
        return path() + "/events/" + eventId;
    }
}
