package org.krug.contract.live;

import java.time.Instant;

/**
 * How many people will have come to an event.
 *
 * @param at when it was made
 * @param confirmed people who said twice that they come, those who are in among them
 * @param registered people with a seat who are still to say it a second time
 * @param arrived who is in, walk-ins among them
 * @param expected as many or more come as likely as fewer
 * @param low in eight of ten cases at least so many come
 * @param high and at most so many
 * @param pastEvents on how many earlier events of the club it rests; without any, on what is known of free events in general
 */
public record TurnoutForecast(
        String eventId,
        Instant at,
        long confirmed,
        long registered,
        long arrived,
        long expected,
        long low,
        long high,
        int pastEvents) {}
