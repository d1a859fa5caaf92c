package org.krug.contract.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of an event's admissions.
 *
 * @param next what to ask for as {@code after} to get the next ones; missing on the last page
 */
public record AdmissionPage(
        List<AdmissionView> admissions, @Nullable String next) {}
