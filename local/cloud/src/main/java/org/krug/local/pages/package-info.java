/** The pages and calls under /_local, and the page that says what runs here. */
@NullMarked
package org.krug.local.pages;

import org.jspecify.annotations.NullMarked;
