/** The screens as a person sees and touches them. */
@NullMarked
package org.krug.app.views;

import org.jspecify.annotations.NullMarked;
