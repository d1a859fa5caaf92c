package org.krug.checkin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/** The keys of the door's table: everything of an event lies together, sorted by kind. Parts never hold a '#'. */
record CheckinKey(String pk, String sk) {
    static final String ADMISSION = "ADMISSION#";
    static final String SCAN = "SCAN#";
    static final String CONTACT = "CONTACT#";
    static final String NOTED = "NOTED#";
    private static final String QUARANTINE = "QUARANTINE#";

    static String pk(EventId event) {
        return "EVENT#" + event;
    }

    static CheckinKey scan(EventId event, Scan scan) {
        return new CheckinKey(
                pk(event),
                scansOf(scan.member()) + scan.source().device() + "#"
                        + scan.source().nonce());
    }

    static String scansOf(MemberId member) {
        return SCAN + member + "#";
    }

    static CheckinKey nonce(EventId event, Attempt.Nonce nonce) {
        return new CheckinKey(pk(event), "NONCE#" + nonce.owner() + "#" + nonce.value());
    }

    /** What is left of an admission that was taken back. */
    static CheckinKey undo(EventId event, Standing undone) {
        return new CheckinKey(pk(event), "UNDO#" + undone.member() + "#" + undone.round());
    }

    /** That stewards should look at what happened to a person. */
    static CheckinKey noted(EventId event, MemberId member) {
        return new CheckinKey(pk(event), NOTED + member);
    }

    static String contactsOf(String device) {
        return CONTACT + device + "#";
    }

    static CheckinKey contact(EventId event, CheckinStore.Contact contact) {
        return new CheckinKey(
                pk(event),
                contactsOf(contact.device())
                        + String.format(Locale.ROOT, "%015d", contact.at().toEpochMilli()));
    }

    /** By the whole of what was sent: long texts that begin alike are different ones. */
    static CheckinKey quarantine(EventId event, QuarantineStore.Quarantined quarantined) {
        return new CheckinKey(
                pk(event),
                QUARANTINE + quarantined.device() + "#" + quarantined.mark() + "#"
                        + digest(quarantined.raw()).substring(0, 16));
    }

    /** Stands for a text of any length; nobody can make two texts with the same one. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
