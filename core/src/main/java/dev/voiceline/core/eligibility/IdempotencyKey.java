package dev.voiceline.core.eligibility;

/** Names one request to a payer, however often it is sent. */
public record IdempotencyKey(String value) {}
