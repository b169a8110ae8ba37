/** The REST side of a simulated Twilio: what its API answers, and what its orders do to calls. */
@NullMarked
package dev.voiceline.simulator.twilio;

import org.jspecify.annotations.NullMarked;
