package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a call is over at the carrier.
 *
 * @param heard when it was reported; empty when the carrier had to be asked, maybe long after
 * @param lasted what the carrier says
 */
record EndReport(CallId call, Optional<Instant> heard, Optional<Duration> lasted) {}
