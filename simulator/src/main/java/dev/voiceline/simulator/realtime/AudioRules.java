package dev.voiceline.simulator.realtime;

import java.util.Map;

/** What may be asked for of the audio that goes in and out. */
final class AudioRules {
  private static final int LONGEST_MS = 60_000;

  /** Both sides' formats; G.711 A-law is not simulated. */
  static final Check FORMAT =
      Check.byType(
          Map.of(
              "audio/pcmu", Check.object(Map.of("type", Check.text())),
              "audio/pcm",
                  Check.object(Map.of("type", Check.text(), "rate", Check.integer(24_000, 24_000)))
                      .having("rate")));

  /** The voices, or one of the customer's own. */
  static final Check VOICE =
      Check.oneOf(
              "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin",
              "cedar")
          .orElse(Check.object(Map.of("id", Check.text())).having("id"));

  private static final Check TRANSCRIPTION =
      Check.object(
              Map.of(
                  "model", Check.text(),
                  "language", Check.text(),
                  "languages", Check.list(Check.text()),
                  "prompt", Check.text(),
                  "keywords", Check.list(Check.text()),
                  "delay", Check.oneOf("minimal", "low", "medium", "high", "xhigh")))
          .having("model");

  private static final Check NOISE_REDUCTION =
      Check.object(
              Map.of(
                  "type", Check.oneOf("near_field", "far_field"), "strength", Check.number(0, 1)))
          .having("type");

  private static final Check TURN_DETECTION =
      Check.byType(
          Map.of(
              "server_vad",
              Check.object(
                  Map.of(
                      "type", Check.text(),
                      "threshold", Check.number(0, 1),
                      "prefix_padding_ms", Check.integer(0, LONGEST_MS),
                      "silence_duration_ms", Check.integer(0, LONGEST_MS),
                      "idle_timeout_ms", Check.integer(5_000, 30_000).orNull(),
                      "create_response", Check.flag(),
                      "interrupt_response", Check.flag())),
              "semantic_vad",
              Check.object(
                  Map.of(
                      "type", Check.text(),
                      "eagerness", Check.oneOf("low", "medium", "high", "auto"),
                      "create_response", Check.flag(),
                      "interrupt_response", Check.flag()))));

  /** For {@code session.audio}. */
  static final Check SESSION =
      Check.object(
          Map.of(
              "input",
              Check.object(
                  Map.of(
                      "format", FORMAT,
                      "transcription", TRANSCRIPTION.orNull(),
                      "noise_reduction", NOISE_REDUCTION.orNull(),
                      "turn_detection", TURN_DETECTION.orNull())),
              "output",
              Check.object(
                  Map.of("format", FORMAT, "voice", VOICE, "speed", Check.number(0.25, 1.5)))));

  /** For {@code response.audio}: no speed, and nothing of the input. */
  static final Check RESPONSE =
      Check.object(Map.of("output", Check.object(Map.of("format", FORMAT, "voice", VOICE))));

  private AudioRules() {}
}
