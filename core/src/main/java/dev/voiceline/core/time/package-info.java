/** Time as a port: a clock, timers, and a virtual clock for tests; and whose turn it is. */
@NullMarked
package dev.voiceline.core.time;

import org.jspecify.annotations.NullMarked;
