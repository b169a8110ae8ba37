package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.adapters.twilio.CallStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * What Twilio knows of a call.
 *
 * @param status how far it has come
 * @param lasted its length in whole seconds, once it is over
 */
public record TwilioCall(CallStatus status, Optional<Duration> lasted) {}
