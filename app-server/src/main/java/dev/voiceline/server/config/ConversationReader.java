package dev.voiceline.server.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who talks with callers, and who does when that one cannot. */
final class ConversationReader {
  private ConversationReader() {}

  static List<ConversationKind> read(Fields fields) {
    boolean key = fields.has(Setting.OPENAI_API_KEY);
    boolean azure = fields.has(Setting.AZURE_OPENAI_API_KEY);
    ConversationKind keyless = azure ? ConversationKind.AZURE : ConversationKind.SCRIPTED;
    ConversationKind usual = key ? ConversationKind.OPENAI : keyless;
    return fields
        .find(Setting.VOICELINE_CONVERSATION)
        .map(given -> listed(given.text().toLowerCase(Locale.ROOT), key, fields))
        .orElseGet(() -> List.of(usual));
  }

  private static List<ConversationKind> listed(String text, boolean key, Fields fields) {
    List<ConversationKind> kinds = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      named(name.strip(), fields)
          .ifPresent(
              kind -> {
                if (kinds.contains(kind)) {
                  fields.problem(
                      "VOICELINE_CONVERSATION names %s twice: name it once."
                          .formatted(kind.word()));
                }
                kinds.add(kind);
              });
    }
    if (kinds.contains(ConversationKind.OPENAI) && !key) {
      fields.problem(
          "VOICELINE_CONVERSATION is openai but OPENAI_API_KEY is not set: set the key, or choose"
              + " scripted.");
    }
    if (kinds.contains(ConversationKind.AZURE) && !fields.has(Setting.AZURE_OPENAI_API_KEY)) {
      fields.problem(
          "VOICELINE_CONVERSATION names azure but AZURE_OPENAI_API_KEY is not set: set the key, and"
              + " azure.url and azure.deployment in voiceline.yaml.");
    }
    return kinds;
  }

  private static Optional<ConversationKind> named(String name, Fields fields) {
    Optional<ConversationKind> kind =
        Arrays.stream(ConversationKind.values())
            .filter(each -> each.word().equals(name))
            .findFirst();
    if (kind.isEmpty()) {
      fields.problem(
          "VOICELINE_CONVERSATION names \"%s\", which is unknown: choose %s."
              .formatted(Fields.shown(name), words()));
    }
    return kind;
  }

  private static String words() {
    return Arrays.stream(ConversationKind.values())
        .map(ConversationKind::word)
        .collect(Collectors.joining(", "));
  }
}
