package org.krug.local;

import java.util.concurrent.Callable;

/** A command of `krug`, annotated for picocli; found with ServiceLoader, so that other modules can add theirs. */
public interface Subcommand extends Callable<Integer> {}
