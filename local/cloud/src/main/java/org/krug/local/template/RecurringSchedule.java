package org.krug.local.template;

/**
 * A rate or cron schedule of a function.
 *
 * @param id the function's logical id and the event's name
 * @param function its logical id
 * @param expression such as "rate(5 minutes)" or "cron(0 6 * * ? *)"
 * @param timezone of a cron expression
 * @param input the event's JSON
 */
public record RecurringSchedule(String id, String function, String expression, String timezone, String input) {}
