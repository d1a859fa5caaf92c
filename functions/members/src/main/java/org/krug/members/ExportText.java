package org.krug.members;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.krug.contract.ProblemType;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The text of an exported file, whose encoding nobody told.
 *
 * <p>A byte order mark decides; then UTF-8 does, which no other encoding looks like by chance; then zero bytes show UTF-16. What is left has
 * one byte a letter. Statistics on a short file may take one Cyrillic encoding for another, so each candidate is tried and the one wins in
 * which the most headings make sense.
 */
record ExportText(String text, Charset encoding) {
    private static final List<String> CYRILLIC = List.of("windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic");
    private static final Pattern MARKUP = Pattern.compile("\\s*<[?!a-zA-Z]");
    private static final int BEGINNING = 1000;
    private static final char REPLACEMENT = '\uFFFD';

    static Outcome<ExportText> read(byte[] file) {
        if (file.length == 0) {
            return refused(UnreadableFile.EMPTY);
        }
        if (startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return refused(UnreadableFile.WORKBOOK);
        }
        return unmistakable(file)
                .or(() -> mostSensible(file))
                .filter(read ->
                        read.text().indexOf(REPLACEMENT) < 0 && read.text().indexOf('\0') < 0)
                .map(read ->
                        read.isMarkup() ? ExportText.<ExportText>refused(UnreadableFile.MARKUP) : Outcome.done(read))
                .orElseGet(() -> refused(UnreadableFile.NOT_TEXT));
    }

    private boolean isMarkup() {
        return MARKUP.matcher(text).lookingAt();
    }

    static <T> Outcome<T> refused(UnreadableFile reason) {
        return Outcome.refused(Refusal.of(ProblemType.UNREADABLE_IMPORT).with("reason", reason));
    }

    /** @param headings the columns that it is about */
    static <T> Outcome<T> refused(UnreadableFile reason, String headings) {
        return Outcome.refused(
                Refusal.of(ProblemType.UNREADABLE_IMPORT).with("reason", reason).with("headings", headings));
    }

    private static Optional<ExportText> unmistakable(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        // Line ends and delimiters have one byte that is zero in UTF-16, always the first or always the second.
        for (int at = 0; at < Math.min(file.length, BEGINNING); at++) {
            if (file[at] == 0) {
                return decoded(file, 0, at % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            }
        }
        return decoded(file, 0, StandardCharsets.UTF_8);
    }

    private static Optional<ExportText> mostSensible(byte[] file) {
        Set<String> candidates = new LinkedHashSet<>();
        detected(file).ifPresent(candidates::add);
        candidates.addAll(CYRILLIC);
        Optional<ExportText> best = Optional.empty();
        int most = -1;
        for (String name : candidates) {
            Optional<ExportText> read = decoded(file, 0, Charset.forName(name));
            int headings = read.map(it -> ExportTable.headingsKnown(it.text())).orElse(-1);
            if (headings > most) {
                best = read;
                most = headings;
            }
        }
        return best;
    }

    private static Optional<String> detected(byte[] file) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(file, 0, file.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).filter(Charset::isSupported);
    }

    private static Optional<ExportText> decoded(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(new ExportText(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file, from, file.length - from))
                            .toString(),
                    charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((file[at] & 0xFF) != bytes[at]) {
                return false;
            }
        }
        return true;
    }
}
