/** Telephony with Twilio: TwiML, Media Streams, call control, signatures. */
@NullMarked
package dev.voiceline.adapters.twilio;

import org.jspecify.annotations.NullMarked;
