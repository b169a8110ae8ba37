package dev.voiceline.core.call;

import dev.voiceline.core.privacy.PhoneNumber;

/**
 * A call as the network announces it.
 *
 * @param from who calls
 * @param to the number that was dialed
 */
public record IncomingCall(CallId id, PhoneNumber from, PhoneNumber to) {}
