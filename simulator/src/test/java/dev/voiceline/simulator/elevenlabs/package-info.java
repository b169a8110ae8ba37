/** Tests of the simulated voices. */
@NullMarked
package dev.voiceline.simulator.elevenlabs;

import org.jspecify.annotations.NullMarked;
