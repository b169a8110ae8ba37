package dev.voiceline.simulator.realtime;

import java.util.Map;

/** What a {@code session.update} and a {@code response.create} may hold. */
final class SessionRules {
  private static final Check VOICE =
      Check.oneOf(
              "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin",
              "cedar")
          .orElse(Check.object(Map.of("id", Check.text())).having("id"));

  private static final Check FORMAT =
      Check.byType(
          Map.of(
              "audio/pcmu", Check.object(Map.of("type", Check.text())),
              "audio/pcm",
                  Check.object(Map.of("type", Check.text(), "rate", Check.integer(24_000, 24_000)))
                      .having("rate")));

  private static final Check TOOL =
      Check.byType(
          Map.of(
              "function",
              Check.object(
                      Map.of(
                          "type", Check.text(),
                          "name", Check.text(),
                          "description", Check.text(),
                          "parameters", Check.anyObject()))
                  .having("name")));

  private static final Check TOOL_CHOICE =
      Check.oneOf("auto", "none", "required")
          .orElse(
              Check.object(Map.of("type", Check.oneOf("function"), "name", Check.text()))
                  .having("name"));

  private static final Check MOST_TOKENS = Check.oneOf("inf").orElse(Check.integer(1, 4096));

  private static final Check REASONING =
      Check.object(Map.of("effort", Check.oneOf("minimal", "low", "medium", "high", "xhigh")));

  private static final Check TRANSCRIPTION =
      Check.object(
          Map.of(
              "model", Check.text(),
              "language", Check.text(),
              "languages", Check.list(Check.text()),
              "prompt", Check.text(),
              "keywords", Check.list(Check.text()),
              "delay", Check.text()));

  private static final Check NOISE_REDUCTION =
      Check.object(
          Map.of("type", Check.oneOf("near_field", "far_field"), "strength", Check.number(0, 1)));

  private static final Check TURN_DETECTION =
      Check.byType(
          Map.of(
              "server_vad",
              Check.object(
                  Map.of(
                      "type", Check.text(),
                      "threshold", Check.number(0, 1),
                      "prefix_padding_ms", Check.integer(0, 60_000),
                      "silence_duration_ms", Check.integer(0, 60_000),
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

  private static final Check AUDIO =
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

  /** For {@code session}. */
  static final Check SESSION =
      Check.object(
              Map.ofEntries(
                  Map.entry("type", Check.oneOf("realtime")),
                  Map.entry("model", Check.text()),
                  Map.entry("output_modalities", Check.list(Check.oneOf("audio"))),
                  Map.entry("instructions", Check.text()),
                  Map.entry("tools", Check.list(TOOL)),
                  Map.entry("tool_choice", TOOL_CHOICE),
                  Map.entry("parallel_tool_calls", Check.flag()),
                  Map.entry("reasoning", REASONING),
                  Map.entry("max_output_tokens", MOST_TOKENS),
                  Map.entry("truncation", Check.any()),
                  Map.entry("tracing", Check.any()),
                  Map.entry("prompt", Check.any()),
                  Map.entry("include", Check.list(Check.text()).orNull()),
                  Map.entry("audio", AUDIO)))
          .having("type");

  /** For {@code response}. */
  static final Check RESPONSE =
      Check.object(
          Map.ofEntries(
              Map.entry("instructions", Check.text()),
              Map.entry("output_modalities", Check.list(Check.oneOf("audio"))),
              Map.entry(
                  "audio",
                  Check.object(
                      Map.of("output", Check.object(Map.of("format", FORMAT, "voice", VOICE))))),
              Map.entry("tools", Check.list(TOOL)),
              Map.entry("tool_choice", TOOL_CHOICE),
              Map.entry("parallel_tool_calls", Check.flag()),
              Map.entry("max_output_tokens", MOST_TOKENS),
              Map.entry("metadata", Check.any()),
              Map.entry("reasoning", REASONING),
              Map.entry("conversation", Check.oneOf("auto")),
              Map.entry("input", Check.list(Check.any()))));

  private SessionRules() {}
}
