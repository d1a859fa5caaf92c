/** What travels between the phone, the pages and the functions: requests, responses, problems, codes. */
@NullMarked
package org.krug.contract;

import org.jspecify.annotations.NullMarked;
