/** What strangers and broken networks may send, at random and a hundred thousand times. */
@NullMarked
package dev.voiceline.adapters.twilio.fuzz;

import org.jspecify.annotations.NullMarked;
