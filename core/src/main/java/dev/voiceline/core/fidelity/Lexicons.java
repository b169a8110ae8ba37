package dev.voiceline.core.fidelity;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of every language on the class path, read once. Immutable. */
public final class Lexicons {
  private static final Map<Language, Lexicon> ALL =
      Languages.standard().all().stream()
          .collect(Collectors.toUnmodifiableMap(Phrases::language, Lexicon::of));

  private Lexicons() {}

  /** Those of a language's phrases. */
  public static Lexicon of(Phrases phrases) {
    Lexicon known = ALL.get(phrases.language());
    return known == null ? Lexicon.of(phrases) : known;
  }
}
