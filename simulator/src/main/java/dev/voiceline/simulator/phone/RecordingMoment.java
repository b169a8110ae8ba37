package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.twilio.RecordingView;
import java.time.Instant;

/** A change of a recording, and when it happened. */
public record RecordingMoment(Instant at, RecordingView recording) {}
