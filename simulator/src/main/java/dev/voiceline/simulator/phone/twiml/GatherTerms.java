package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a {@code <Gather>} asks.
 *
 * @param keys whether keys are an answer
 * @param speech whether words are an answer
 * @param action where the answer goes; empty for the document's own address
 * @param method {@code POST} unless given
 * @param timeoutSeconds the silence after the prompt, or between two keys, that ends it
 * @param speechTimeoutSeconds the silence after words that ends it
 * @param numDigits how many keys complete the answer; empty for any number
 * @param finishOnKey the keys that end the answer; may be empty
 * @param actionOnEmptyResult whether no answer is told too; otherwise the next verb follows
 * @param bargeIn whether words interrupt the prompt; keys always do
 * @param language of the speech that is expected
 */
public record GatherTerms(
    boolean keys,
    boolean speech,
    Optional<URI> action,
    String method,
    int timeoutSeconds,
    int speechTimeoutSeconds,
    OptionalInt numDigits,
    String finishOnKey,
    boolean actionOnEmptyResult,
    boolean bargeIn,
    String language) {}
