/** Simulated phones behind a simulated Twilio: they call a real server over loopback sockets. */
@NullMarked
package dev.voiceline.simulator.phone;

import org.jspecify.annotations.NullMarked;
