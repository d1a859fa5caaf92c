/**
 * What each screen shows and does, without a toolkit: a state, listeners, actions. Actions are called on the UI thread and never wait; what takes
 * time is done elsewhere, and its result comes back as the next state.
 */
@NullMarked
package org.krug.app.screens;

import org.jspecify.annotations.NullMarked;
