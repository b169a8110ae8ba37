/**
 * Deepgram on loopback: {@code listen} v1 and v2, and {@code speak} v1, with their refusals and
 * limits. It understands and speaks tones.
 */
@NullMarked
package dev.voiceline.simulator.deepgram;

import org.jspecify.annotations.NullMarked;
