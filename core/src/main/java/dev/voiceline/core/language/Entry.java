package dev.voiceline.core.language;

/** What the resource file of each language has a text for. */
public sealed interface Entry permits Phrase, AnswerPhrase {
  /** The name under which a resource file has it. */
  String key();

  /** Whether each language has it. */
  boolean required();
}
