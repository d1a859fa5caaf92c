package org.krug.contract.feedback;

import java.time.Instant;
import java.util.Optional;

/**
 * The survey as the caller sees it.
 *
 * @param answered when the caller answered
 */
public record SurveyView(Instant opens, Instant closes, Optional<Instant> answered) {}
