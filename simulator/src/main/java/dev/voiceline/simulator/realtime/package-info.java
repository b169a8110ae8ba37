/**
 * A realtime model service on a loopback socket: OpenAI's GA Realtime events, with a brain of rules
 * and a voice of tones.
 */
@NullMarked
package dev.voiceline.simulator.realtime;

import org.jspecify.annotations.NullMarked;
