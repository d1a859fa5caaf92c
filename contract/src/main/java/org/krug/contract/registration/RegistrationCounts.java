package org.krug.contract.registration;

import java.util.Map;

/**
 * How an event stands.
 *
 * @param states how many registrations are in each state, all states named; walk-ins are counted by check-in, not here
 * @param held seats held
 * @param offersMade how many offers of a seat were made
 * @param offersExpired how many of them ran out
 */
public record RegistrationCounts(
        Map<String, Integer> states, int capacity, int held, int offersMade, int offersExpired) {}
