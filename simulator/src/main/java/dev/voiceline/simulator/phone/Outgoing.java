package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.twilio.MachineDetection;
import dev.voiceline.simulator.twilio.RecordingRequest;
import dev.voiceline.simulator.twilio.TwimlSource;
import java.time.Duration;
import java.util.Optional;

/**
 * A leg that the network dials.
 *
 * @param document what is run with whoever answers; empty for nothing
 * @param answered done when somebody answers
 * @param ready done when the document has come to its end, instead of hanging up; empty to hang up
 * @param over done when the leg is over
 */
record Outgoing(
    PersonBehavior who,
    Duration ringFor,
    Duration longest,
    Optional<MachineDetection> detection,
    String sendDigits,
    Optional<RecordingRequest> recording,
    Optional<TwimlSource> document,
    Runnable answered,
    Optional<Runnable> ready,
    Runnable over) {}
