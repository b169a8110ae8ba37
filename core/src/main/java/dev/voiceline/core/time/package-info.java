/** Time as a port: a clock, timers, and a virtual clock for tests. */
@NullMarked
package dev.voiceline.core.time;

import org.jspecify.annotations.NullMarked;
