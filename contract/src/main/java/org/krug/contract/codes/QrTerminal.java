package org.krug.contract.codes;

/** Draws a QR code with half blocks, two rows of modules a line. */
final class QrTerminal {
    /** Black on white by number, since a theme may have made "black" and "white" into something else. */
    private static final String BLACK_ON_WHITE = "\u001B[38;5;16;48;5;231m";

    private static final String RESET = "\u001B[0m";

    private QrTerminal() {}

    static String draw(QrCode code) {
        StringBuilder lines = new StringBuilder();
        int end = code.size() + QrCode.QUIET_ZONE;
        for (int row = -QrCode.QUIET_ZONE; row < end; row += 2) {
            lines.append(BLACK_ON_WHITE);
            for (int column = -QrCode.QUIET_ZONE; column < end; column++) {
                lines.append(block(code.isDark(column, row), code.isDark(column, row + 1)));
            }
            lines.append(RESET).append('\n');
        }
        return lines.toString();
    }

    private static char block(boolean isUpperDark, boolean isLowerDark) {
        if (isUpperDark) {
            return isLowerDark ? '█' : '▀';
        }
        return isLowerDark ? '▄' : ' ';
    }
}
