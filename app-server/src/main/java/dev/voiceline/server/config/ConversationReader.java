package dev.voiceline.server.config;

import java.util.Locale;
import java.util.Optional;

/** Who talks with callers. */
final class ConversationReader {
  private ConversationReader() {}

  static ConversationKind read(Fields fields) {
    boolean key = fields.has(Setting.OPENAI_API_KEY);
    Optional<String> choice = fields.find(Setting.VOICELINE_CONVERSATION).map(Given::text);
    ConversationKind usual = key ? ConversationKind.OPENAI : ConversationKind.SCRIPTED;
    return choice.map(text -> named(text.toLowerCase(Locale.ROOT), key, fields)).orElse(usual);
  }

  private static ConversationKind named(String choice, boolean key, Fields fields) {
    if (choice.equals("scripted")) {
      return ConversationKind.SCRIPTED;
    }
    if (choice.equals("openai")) {
      if (!key) {
        fields.problem(
            "VOICELINE_CONVERSATION is openai but OPENAI_API_KEY is not set: set the key, or choose"
                + " scripted.");
      }
      return ConversationKind.OPENAI;
    }
    String why =
        choice.equals("cascade")
            ? "which is not available in this version"
            : choice.contains(",")
                ? "but a list is not available in this version"
                : "which is unknown";
    fields.problem(
        "VOICELINE_CONVERSATION is \"%s\", %s: choose openai or scripted."
            .formatted(Fields.shown(choice), why));
    return ConversationKind.SCRIPTED;
  }
}
