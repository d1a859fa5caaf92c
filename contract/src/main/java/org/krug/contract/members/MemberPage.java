package org.krug.contract.members;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a club's members, by last name; with a name searched for, those whose first name matches come after those whose last name does.
 *
 * @param next what to ask for as {@code after} to get more, missing at the end
 */
public record MemberPage(List<MemberView> members, @Nullable String next) {}
