package dev.voiceline.core.runtime;

import dev.voiceline.core.language.Language;

/** What the model is told of the language that it is to speak. */
final class SpeakLanguage {
  private SpeakLanguage() {}

  /** A paragraph for the end of instructions that may have another language in mind. */
  static String line(Language language) {
    return "\n\nSpeak %s with this caller, whatever language is named above."
            .formatted(language.englishName())
        + " Sentences that you are given in another language you translate faithfully, every amount,"
        + " date and condition included.\n";
  }
}
