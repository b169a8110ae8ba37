package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.Optional;

/**
 * What every {@code <Dial>} can say.
 *
 * @param action asked when it is over; without one the next verb follows
 * @param method {@code POST} unless given
 * @param timeoutSeconds how long the other side may ring
 * @param timeLimitSeconds how long both may talk
 * @param callerId the number that the other side sees; empty for the caller's own
 * @param answerOnBridge whether the caller goes on hearing it ring until somebody answers
 */
public record DialTerms(
    Optional<URI> action,
    String method,
    int timeoutSeconds,
    int timeLimitSeconds,
    Optional<String> callerId,
    boolean answerOnBridge) {}
