/** What is held on a person in all features, told to them and erased. */
@NullMarked
package org.krug.privacy;

import org.jspecify.annotations.NullMarked;
