/** A Cognito user pool with one public client: passwordless sign-in by e-mailed code. */
@NullMarked
package org.krug.local.aws.cognito;

import org.jspecify.annotations.NullMarked;
