package org.krug.contract.events;

import java.time.Instant;
import java.util.List;

/**
 * An event as members see it.
 *
 * @param agenda in the order of its times; may be empty
 * @param status DRAFT, PUBLISHED or CANCELLED
 * @param statusSince when that began
 * @param version counts the changes, from 1
 */
public record EventView(
        String id,
        String clubId,
        String title,
        String description,
        String place,
        String timeZone,
        int capacity,
        boolean staticTickets,
        EventTimes times,
        List<AgendaItem> agenda,
        String status,
        Instant statusSince,
        long version) {}
