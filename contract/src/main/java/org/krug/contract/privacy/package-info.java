/** What is held on a person, and how it is erased. */
@NullMarked
package org.krug.contract.privacy;

import org.jspecify.annotations.NullMarked;
