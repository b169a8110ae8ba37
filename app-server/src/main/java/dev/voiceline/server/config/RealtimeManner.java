package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.Generation;
import dev.voiceline.adapters.openai.NoiseReduction;
import dev.voiceline.adapters.openai.OpenAiSettingsBuilder;
import dev.voiceline.adapters.openai.SessionLimits;
import dev.voiceline.adapters.openai.Transcription;
import dev.voiceline.adapters.openai.TurnDetection;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the realtime model listens and speaks, at whichever account. */
record RealtimeManner(
    Optional<String> voice,
    OptionalDouble speed,
    Transcription transcription,
    TurnDetection turnDetection,
    Optional<NoiseReduction> noiseReduction,
    Generation generation,
    SessionLimits limits) {

  OpenAiSettingsBuilder applyTo(OpenAiSettingsBuilder builder) {
    voice.ifPresent(builder::voice);
    speed.ifPresent(builder::speed);
    noiseReduction.ifPresent(builder::noiseReduction);
    return builder
        .transcription(transcription)
        .turnDetection(turnDetection)
        .generation(generation)
        .limits(limits);
  }
}
