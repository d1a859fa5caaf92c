/** Requests and answers about places at events. */
@NullMarked
package org.krug.contract.registration;

import org.jspecify.annotations.NullMarked;
