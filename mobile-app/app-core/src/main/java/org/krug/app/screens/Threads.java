package org.krug.app.screens;

import java.util.concurrent.Executor;

/**
 * Where things run.
 *
 * @param work for whatever waits for the network or for files
 * @param ui the toolkit's one thread, in the order given; at once for whoever is on it already, so that a second tap finds what the first one did
 */
public record Threads(Executor work, Executor ui) {}
