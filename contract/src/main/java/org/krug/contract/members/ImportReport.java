package org.krug.contract.members;

import java.util.List;
import java.util.Map;

/**
 * What came of an import: every row is counted as exactly one of imported, unchanged and rejected.
 *
 * @param rows how many rows the file has below its headings, blank lines left out
 * @param imported how many became applications
 * @param unchanged how many stand in the club's applications already, word for word
 * @param rejected how many were rejected for each reason
 * @param rejections the rejected rows in the file's order
 * @param ignoredColumns headings that Krug has no use for
 * @param encoding what the file was read as, such as {@code windows-1251}
 */
public record ImportReport(
        int rows,
        int imported,
        int unchanged,
        Map<String, Integer> rejected,
        List<Rejection> rejections,
        List<String> ignoredColumns,
        String encoding) {

    /**
     * A row that was not taken.
     *
     * @param line where it begins in the file, the headings being line 1
     * @param reason {@code missing_email}, {@code invalid_email}, {@code duplicate_email}, {@code missing_name}, {@code too_long},
     *     {@code control_characters} or {@code wrong_column_count}
     */
    public record Rejection(int line, String reason) {}
}
