/** The neighbours of a call on loopback sockets: a phone behind Twilio and a realtime model. */
@NullMarked
package dev.voiceline.simulator;

import org.jspecify.annotations.NullMarked;
