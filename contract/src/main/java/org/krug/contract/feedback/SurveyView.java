package org.krug.contract.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The survey as the caller sees it.
 *
 * @param answered when the caller answered
 */
public record SurveyView(
        Instant opens, Instant closes, @Nullable Instant answered) {}
