package org.krug.contract.feedback;

import java.util.List;

/**
 * What a survey gave, without names.
 *
 * @param liked how many liked the event
 * @param promoters answered 9 or 10 to "would you recommend it"
 * @param detractors answered 0 to 6
 * @param comments those that were written, in no order that tells who wrote them
 */
public record SurveyTotals(int responses, int liked, int promoters, int detractors, List<String> comments) {}
