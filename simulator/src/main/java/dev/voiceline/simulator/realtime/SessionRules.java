package dev.voiceline.simulator.realtime;

import java.util.Map;
import java.util.Set;

/** What a {@code session.update} and a {@code response.create} may hold. */
final class SessionRules {
  private static final int MOST_PAIRS = 16;
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_TEXT = 512;
  private static final int MOST_POST_INSTRUCTIONS = 1_000_000;

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
                  .having("type")
                  .having("name"));

  /** Either sound or text: a transcript comes with the sound anyhow. */
  private static final Check MODALITIES = Check.list(1, Check.oneOf("audio", "text"));

  private static final Check MOST_TOKENS = Check.oneOf("inf").orElse(Check.integer(1, 4096));

  private static final Check REASONING =
      Check.object(Map.of("effort", Check.oneOf("minimal", "low", "medium", "high", "xhigh")));

  private static final Check TRUNCATION =
      Check.oneOf("auto", "disabled")
          .orElse(
              Check.object(
                      Map.of(
                          "type", Check.oneOf("retention_ratio"),
                          "retention_ratio", Check.number(0, 1),
                          "token_limits",
                              Check.object(
                                  Map.of(
                                      "post_instructions",
                                      Check.integer(0, MOST_POST_INSTRUCTIONS)))))
                  .having("type")
                  .having("retention_ratio"));

  private static final Check TRACING =
      Check.oneOf("auto")
          .orElse(
              Check.object(
                  Map.of(
                      "workflow_name", Check.text(),
                      "group_id", Check.text(),
                      "metadata", Check.anyObject())))
          .orNull();

  /** Reusable prompts were shut down on 2026-11-30. */
  private static final Check PROMPT =
      ((Check) (path, value) -> Check.invalid(path, "Reusable prompts are no longer supported."))
          .orNull();

  /** For {@code session}. */
  static final Check SESSION =
      Check.object(
              Map.ofEntries(
                  Map.entry("type", Check.oneOf("realtime")),
                  Map.entry("model", Check.text()),
                  Map.entry("output_modalities", MODALITIES),
                  Map.entry("instructions", Check.text()),
                  Map.entry("tools", Check.list(TOOL)),
                  Map.entry("tool_choice", TOOL_CHOICE),
                  Map.entry("parallel_tool_calls", Check.flag()),
                  Map.entry("reasoning", REASONING),
                  Map.entry("max_output_tokens", MOST_TOKENS),
                  Map.entry("truncation", TRUNCATION),
                  Map.entry("tracing", TRACING),
                  Map.entry("prompt", PROMPT),
                  Map.entry(
                      "include",
                      Check.list(Check.oneOf("item.input_audio_transcription.logprobs")).orNull()),
                  Map.entry("audio", AudioRules.SESSION)))
          .having("type");

  /** For {@code response}; its input is judged item by item. */
  static final Check RESPONSE =
      Check.object(
          Map.ofEntries(
              Map.entry("instructions", Check.text()),
              Map.entry("output_modalities", MODALITIES),
              Map.entry("audio", AudioRules.RESPONSE),
              Map.entry("tools", Check.list(TOOL)),
              Map.entry("tool_choice", TOOL_CHOICE),
              Map.entry("parallel_tool_calls", Check.flag()),
              Map.entry("max_output_tokens", MOST_TOKENS),
              Map.entry("metadata", Check.pairs(MOST_PAIRS, LONGEST_KEY, LONGEST_TEXT).orNull()),
              Map.entry("reasoning", REASONING),
              Map.entry("prompt", PROMPT),
              Map.entry("conversation", Check.oneOf("auto", "none")),
              Map.entry("input", Check.list(Check.anyObject()))));

  /** What only the beta knew, at the top of a session. */
  static final Set<String> BETA =
      Set.of(
          "modalities",
          "voice",
          "speed",
          "input_audio_format",
          "output_audio_format",
          "input_audio_transcription",
          "input_audio_noise_reduction",
          "turn_detection",
          "temperature",
          "max_response_output_tokens");

  private SessionRules() {}
}
