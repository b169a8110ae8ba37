/** The media stream as Twilio speaks it: its messages, its playout clock and its socket. */
@NullMarked
package dev.voiceline.simulator.phone.media;

import org.jspecify.annotations.NullMarked;
