package org.krug.contract.privacy;

import java.util.List;

/**
 * What was erased; the same again when it is asked for again.
 *
 * @param clubs ids of the clubs that the person was in and is in no more; empty when nothing was left to erase
 */
public record Erased(List<String> clubs) {}
