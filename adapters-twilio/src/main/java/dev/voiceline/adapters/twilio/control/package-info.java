/** Tells Twilio over REST what is to become of calls: hand over, press keys, place, end. */
@NullMarked
package dev.voiceline.adapters.twilio.control;

import org.jspecify.annotations.NullMarked;
