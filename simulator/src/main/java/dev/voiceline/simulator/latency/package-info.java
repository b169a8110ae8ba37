/** How long callers wait for an answer, and for whom: measured at the phone, told by parts. */
@NullMarked
package dev.voiceline.simulator.latency;

import org.jspecify.annotations.NullMarked;
