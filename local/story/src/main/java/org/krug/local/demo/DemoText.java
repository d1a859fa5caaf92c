package org.krug.local.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.krug.contract.codes.QrCode;
import org.krug.local.LocalCloud;
import org.krug.local.aws.cognito.Cognito;

/** What a reader needs to begin: where things are, who to sign in as, and a code to scan. */
final class DemoText {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int NAMED = 2;

    private final LocalCloud cloud;
    private final List<Planted> clubs;

    DemoText(LocalCloud cloud, List<Planted> clubs) {
        this.cloud = cloud;
        this.clubs = clubs;
    }

    void print(PrintWriter out) {
        out.println();
        String address = cloud.address().toString();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("Start page", address + "/");
        addresses.put("Mailbox", address + "/_local/mailbox");
        addresses.put("API", address + "/_local/api/");
        addresses.put("Clock", address + "/_local/clock");
        addresses.put(
                "Sign-in", cloud.servicesAddress() + "  (Cognito's JSON calls, client " + Cognito.clientId() + ")");
        table(out, addresses);
        clubs.forEach(planted -> out.println("  " + planted.club().word("sign-in")));
        clubs.forEach(planted -> club(out, planted));
        if (!cloud.isNew()) {
            out.println();
            out.println("Everybody is named by how they stood when they were planted; --fresh plants anew.");
        }
        startPage(out, address + "/");
    }

    private void club(PrintWriter out, Planted planted) {
        DemoClub club = planted.club();
        out.println();
        out.println(club.word("label.club").formatted(club.word("club"), club.word("club.kind")));
        Map<String, String> rows = new LinkedHashMap<>();
        boolean over = cloud.clock().instant().isAfter(planted.tonight().plus(DemoEvents.LENGTH));
        rows.put(club.word(over ? "label.before" : "label.tonight"), tonight(planted, over));
        rows.put(
                club.word("label.later"),
                club.word("label.upcoming")
                        .formatted(club.word("later.title"), time(club, "label.day", planted.later()), club.zone()));
        Arrays.stream(Part.values()).forEach(part -> rows.put(club.word("who." + part), people(club, part)));
        rows.put(club.word("label.screen"), planted.screenAt(cloud.address()));
        table(out, rows);
    }

    private static String tonight(Planted planted, boolean over) {
        DemoClub club = planted.club();
        String starts = time(club, over ? "label.day" : "label.minute", planted.tonight());
        return club.word(over ? "label.upcoming" : "label.running")
                .formatted(club.word("tonight.title"), starts, club.zone());
    }

    /** The first two of them. */
    private static String people(DemoClub club, Part part) {
        List<String> emails = Stream.concat(Stream.of(club.owner()), club.members().stream())
                .filter(person -> person.part() == part)
                .map(DemoPerson::email)
                .toList();
        String named = String.join(", ", emails.subList(0, Math.min(NAMED, emails.size())));
        return emails.size() <= NAMED ? named : club.word("label.more").formatted(named, emails.size() - NAMED);
    }

    private static String time(DemoClub club, String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(club.word(pattern), club.locale()).format(moment.atZone(club.zone()));
    }

    /** Not the venue's code, which would be stale before it is scanned: that one is on the venue's screen. */
    private static void startPage(PrintWriter out, String address) {
        out.println();
        out.print(QrCode.of(address).terminal());
        out.println("This code opens the start page. The venue's codes change every 30 s, on the venue screen.");
        out.println(
                address.contains(LOOPBACK)
                        ? "Phones reach this machine when Krug is started with --lan."
                        : "Phones in this network reach it. So does everybody else there: they can read the mailbox, and sign in as anybody.");
        out.println();
    }

    private static void table(PrintWriter out, Map<String, String> rows) {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        rows.forEach((label, value) -> out.println("  " + label + " ".repeat(width - label.length() + 2) + value));
    }
}
