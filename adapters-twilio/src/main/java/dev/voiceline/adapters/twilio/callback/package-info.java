/** What Twilio reports about calls, recordings and messages, as typed events of a call. */
@NullMarked
package dev.voiceline.adapters.twilio.callback;

import org.jspecify.annotations.NullMarked;
