package org.krug.local.demo;

import org.krug.local.story.Club;

/**
 * A club that stands in the cloud.
 *
 * @param tonight the event that is on
 * @param screen where its venue's screen is opened
 */
record Planted(DemoClub club, DemoEvents events, Club tonight, String screen) {}
