package org.krug.local.aws.parameters;

import java.time.Instant;

/** A parameter's newest version. */
record Parameter(String name, String type, String value, long version, Instant modified) {}
