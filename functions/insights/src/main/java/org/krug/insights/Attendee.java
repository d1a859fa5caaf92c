package org.krug.insights;

/**
 * What the summary may know of a person, and no more.
 *
 * @param function empty where it is not known, as is industry
 * @param registered whether they confirmed a registration, whatever became of it
 * @param came whether they were admitted
 */
record Attendee(String function, String industry, boolean registered, boolean came) {}
