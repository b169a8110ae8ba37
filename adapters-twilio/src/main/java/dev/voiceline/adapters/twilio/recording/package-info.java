/** Recordings that Twilio has made: fetched, deciphered, stored, and deleted there. */
@NullMarked
package dev.voiceline.adapters.twilio.recording;

import org.jspecify.annotations.NullMarked;
