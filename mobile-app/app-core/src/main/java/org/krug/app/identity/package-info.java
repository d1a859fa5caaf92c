/** Signing in with a mailed code, staying signed in, signing out. */
@NullMarked
package org.krug.app.identity;

import org.jspecify.annotations.NullMarked;
