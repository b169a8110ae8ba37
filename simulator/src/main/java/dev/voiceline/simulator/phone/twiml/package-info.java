/** The instructions that a server gives for a call, as far as a simulated Twilio follows them. */
@NullMarked
package dev.voiceline.simulator.phone.twiml;

import org.jspecify.annotations.NullMarked;
