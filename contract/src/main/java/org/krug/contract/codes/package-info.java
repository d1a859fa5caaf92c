/**
 * The codes that people show and scan: the ticket of a confirmed registration, the rotating code on the venue's
 * screen, and QR drawing. Bytes, texts and test vectors stand in {@code docs/codes.md}.
 */
@NullMarked
package org.krug.contract.codes;

import org.jspecify.annotations.NullMarked;
