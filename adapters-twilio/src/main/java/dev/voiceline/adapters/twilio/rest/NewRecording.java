package dev.voiceline.adapters.twilio.rest;

import java.net.URI;

/**
 * A recording of both sides of a call, one channel each, untrimmed.
 *
 * @param told is posted when it has begun, is finished, or turns out to be absent
 */
public record NewRecording(URI told) {}
