package org.krug.local.demo;

/** Somebody invented. */
record DemoPerson(String email, Part part) {}
