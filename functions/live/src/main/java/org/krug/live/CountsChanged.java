package org.krug.live;

import org.krug.contract.EventId;

/** The counts of an event went from one version to the next. */
record CountsChanged(EventId event, Counts before, Counts after) {}
