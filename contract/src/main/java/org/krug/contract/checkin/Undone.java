package org.krug.contract.checkin;

import java.time.Instant;

/** An admission was taken back; its trace stays. */
public record Undone(String memberId, Instant undoneAt) {}
