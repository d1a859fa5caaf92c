/** What a browser needs: design tokens, pages that are safe by construction, the venue's screen. */
@NullMarked
package org.krug.web;

import org.jspecify.annotations.NullMarked;
