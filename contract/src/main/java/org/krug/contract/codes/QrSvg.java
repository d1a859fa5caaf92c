package org.krug.contract.codes;

/** Draws a QR code as SVG: one path, in which each run of dark modules is one rectangle. */
final class QrSvg {
    private QrSvg() {}

    static String draw(QrCode code, String title) {
        int side = code.size() + 2 * QrCode.QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>" + escaped(title)
                + "</title><path fill=\"#FFFFFF\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path fill=\"#000000\" d=\""
                + path(code) + "\"/></svg>";
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int end = column;
                while (code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    path.append('M')
                            .append(column + QrCode.QUIET_ZONE)
                            .append(' ')
                            .append(row + QrCode.QUIET_ZONE)
                            .append('h')
                            .append(end - column)
                            .append("v1h")
                            .append(column - end)
                            .append('z');
                }
                column = end + 1;
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
