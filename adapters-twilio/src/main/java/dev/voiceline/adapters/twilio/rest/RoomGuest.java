package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * A call in a conference room, or on its way into it.
 *
 * @param since when it came; empty when Twilio does not say
 */
public record RoomGuest(CallId call, Optional<Instant> since) {}
