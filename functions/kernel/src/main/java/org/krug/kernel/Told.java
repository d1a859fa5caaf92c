package org.krug.kernel;

import java.util.function.Supplier;

/**
 * What a caller is told of a thing done.
 *
 * @param answer asked for once, after the thing is done
 * @param kept what is stored so that the same can be told again; asked for before it is done, and only where a key was sent
 */
public record Told<T>(Supplier<Outcome<T>> answer, Supplier<String> kept) {}
