package org.krug.kernel;

/** What the parts of one request are marked with, so that a repeated request knows its own from those that others did. */
public record PartMark(String text) {}
