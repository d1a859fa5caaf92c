package org.krug.members;

/** Why a file cannot be imported at all. Its texts stand with those of the problems. */
enum UnreadableFile {
    /** No text in any encoding, or text that was damaged on its way. */
    NOT_TEXT,
    /** A workbook instead of an export of it. */
    WORKBOOK,
    /** A page or XML that a CRM named .xls. */
    MARKUP,
    EMPTY,
    NO_EMAIL_COLUMN,
    /** Several columns may be the address, and none is plainly it: a guess might invite somebody's assistant. */
    SEVERAL_EMAIL_COLUMNS,
    /** A quotation mark that opens and never closes: nobody can tell where its row ends. */
    OPEN_QUOTE,
    TOO_MANY_ROWS
}
