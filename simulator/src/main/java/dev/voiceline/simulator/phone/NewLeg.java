package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.twilio.CallProgress;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.WebAddress;
import java.util.Optional;

/**
 * A leg that is about to be.
 *
 * @param stage its first
 * @param progress who is told how it fares
 * @param fallback asked when a document cannot be had
 */
record NewLeg(
    CallParameters parameters,
    CallOptions options,
    CallStage stage,
    Optional<CallProgress> progress,
    Optional<WebAddress> fallback) {}
