package org.krug.events;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Content lines of at most 75 octets (RFC 5545, 3.1). The library folds by characters, which makes Cyrillic lines twice too long and may cut an
 * emoji in two.
 */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final String NEW_LINE = "\r\n";

    private FoldedLines() {}

    static String of(String unfolded) {
        return unfolded.lines().map(FoldedLines::fold).collect(Collectors.joining(NEW_LINE, "", NEW_LINE));
    }

    private static String fold(String line) {
        StringBuilder folded = new StringBuilder(line.length() + 16);
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String next = Character.toString(character);
            int length = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                folded.append(NEW_LINE).append(' ');
                octets = 1;
            }
            folded.append(next);
            octets += length;
        }
        return folded.toString();
    }
}
