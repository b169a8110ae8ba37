/**
 * The HTTP side of a simulated Twilio: who calls, where the public domain really is, and signed
 * requests.
 */
@NullMarked
package dev.voiceline.simulator.phone.carrier;

import org.jspecify.annotations.NullMarked;
