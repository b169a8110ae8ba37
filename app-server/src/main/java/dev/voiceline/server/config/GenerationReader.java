package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.Generation;
import dev.voiceline.adapters.openai.MostTokens;
import dev.voiceline.adapters.openai.ReasoningEffort;
import dev.voiceline.adapters.openai.Truncation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How the realtime model makes its replies. */
final class GenerationReader {
  private static final String NO_BOUND = "inf";

  private enum Kind {
    AUTO,
    DISABLED,
    RETENTION_RATIO
  }

  private GenerationReader() {}

  static Generation read(Fields fields) {
    return new Generation(
        mostTokens(fields),
        fields
            .find(Setting.REASONING_EFFORT)
            .flatMap(given -> Words.read(given, ReasoningEffort.class, fields.problems())),
        truncation(fields),
        fields.has(Setting.PARALLEL_TOOL_CALLS)
            ? Optional.of(fields.flag(Setting.PARALLEL_TOOL_CALLS, false))
            : Optional.empty(),
        traced(fields));
  }

  private static Optional<MostTokens> mostTokens(Fields fields) {
    Optional<String> given = fields.find(Setting.MAX_OUTPUT_TOKENS).map(Given::text);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        given.get().equals(NO_BOUND)
            ? MostTokens.unbounded()
            : MostTokens.of(fields.whole(Setting.MAX_OUTPUT_TOKENS, 4096, 1, 4096, "1024 or inf")));
  }

  private static Optional<Truncation> truncation(Fields fields) {
    double ratio = fields.decimal(Setting.RETENTION_RATIO, 0.8, 0.01, 1);
    OptionalInt tokens =
        fields.has(Setting.POST_INSTRUCTIONS_TOKENS)
            ? OptionalInt.of(
                fields.whole(Setting.POST_INSTRUCTIONS_TOKENS, 8_000, 0, 1_000_000, "8000"))
            : OptionalInt.empty();
    Optional<Kind> kind =
        fields
            .find(Setting.TRUNCATION_KIND)
            .flatMap(given -> Words.read(given, Kind.class, fields.problems()));
    if (kind.isEmpty() || kind.get() != Kind.RETENTION_RATIO) {
      for (Setting setting : List.of(Setting.RETENTION_RATIO, Setting.POST_INSTRUCTIONS_TOKENS)) {
        fields
            .find(setting)
            .ifPresent(
                given ->
                    fields.problem(
                        given.name()
                            + " belongs to retention_ratio: set openai.truncation.kind to it, or leave"
                            + " this out."));
      }
    }
    return kind.map(
        each ->
            switch (each) {
              case AUTO -> new Truncation.Auto();
              case DISABLED -> new Truncation.Disabled();
              case RETENTION_RATIO -> new Truncation.RetentionRatio(ratio, tokens);
            });
  }

  /** A trace holds what was said, and so whatever callers tell of their health. */
  private static boolean traced(Fields fields) {
    boolean traced = fields.flag(Setting.TRACING, false);
    if (traced && !fields.flag(Setting.VOICELINE_LOG_PHI, false)) {
      fields.problem(
          "voiceline.yaml: openai.tracing keeps the words of every dialogue at OpenAI: leave it out, or set"
              + " VOICELINE_LOG_PHI to true when all callers are test data.");
    }
    return traced;
  }
}
