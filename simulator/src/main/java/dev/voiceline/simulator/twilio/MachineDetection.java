package dev.voiceline.simulator.twilio;

import java.time.Duration;
import java.util.Optional;

/**
 * How a call finds out whether a person or a machine has answered.
 *
 * @param untilMessageEnd whether to wait for the end of a machine's greeting ({@code
 *     DetectMessageEnd}), or only to tell person from machine ({@code Enable})
 * @param timeout how long to try
 * @param speechThreshold a greeting that is longer is a machine's
 * @param speechEndThreshold the silence after which speech is over
 * @param silenceTimeout the initial silence after which it is given up
 * @param verdict who is told while the call goes on; empty when the document waits for the verdict
 *     and gets it as {@code AnsweredBy}
 */
public record MachineDetection(
    boolean untilMessageEnd,
    Duration timeout,
    Duration speechThreshold,
    Duration speechEndThreshold,
    Duration silenceTimeout,
    Optional<WebAddress> verdict) {}
