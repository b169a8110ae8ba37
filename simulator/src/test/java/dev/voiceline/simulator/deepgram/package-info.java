/** Tests of the simulated voices. */
@NullMarked
package dev.voiceline.simulator.deepgram;

import org.jspecify.annotations.NullMarked;
