package org.krug.local.story;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Everybody in the story, each with a phone and a session of their own. */
public final class People {
    private final Web web;
    private final Identity identity;
    private final InstantSource clock;
    private final Map<String, Phone> phones = new HashMap<>();

    People(Web web, Identity identity, InstantSource clock) {
        this.web = web;
        this.identity = identity;
        this.clock = clock;
    }

    public Person person(String email) {
        return phone(email).owner();
    }

    Phone phone(String email) {
        return phones.computeIfAbsent(email, address -> new Phone(new Person(address, web, identity, clock)));
    }

    /** Whoever has done something so far. */
    Collection<Phone> all() {
        return phones.values();
    }
}
