package org.krug.app.screens;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.krug.app.door.ScanQueue;
import org.krug.app.storage.Folder;
import org.krug.contract.EventId;

/** What the phone keeps and Krug has not heard of: the person's own scans, and those of every door they stood at. */
final class Unsent {
    private static final Pattern DOOR = Pattern.compile("door\\.([0-9a-f-]{36})\\..*");

    private final Device device;
    private final Folder folder;

    Unsent(Device device) {
        this.device = device;
        this.folder = device.folder();
    }

    int count() throws IOException {
        int count = device.kept().venue().waiting().size();
        for (String event : doors()) {
            count += ScanQueue.open(folder, EventId.of(event)).length();
        }
        return count;
    }

    /** Tries to send all of it. */
    void send() throws IOException {
        device.kept().venue().sendWaiting();
        for (String event : doors()) {
            Optional<String> club = club(event);
            if (club.isPresent()) {
                device.kept().doors().at(club.get(), EventId.of(event)).sync();
            }
        }
    }

    private Set<String> doors() throws IOException {
        return folder.names("door.").stream()
                .map(DOOR::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private Optional<String> club(String event) {
        return new KnownEvents(folder).find(event).map(line -> line.event().clubId());
    }
}
