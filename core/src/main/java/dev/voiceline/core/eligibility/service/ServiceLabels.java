package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.language.Language;
import java.util.Map;
import java.util.Optional;

/**
 * What a service is called as a caller would, with its article, by language: {@code an MRI}, {@code
 * una resonancia magnética}.
 */
public record ServiceLabels(Map<Language, String> byLanguage) {
  /** It has no name of its own. */
  public static final ServiceLabels NONE = new ServiceLabels(Map.of());

  public ServiceLabels {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** In that language, or else in English. */
  public Optional<String> in(Language language) {
    return Optional.ofNullable(byLanguage.get(language))
        .or(() -> Optional.ofNullable(byLanguage.get(Language.ENGLISH)));
  }
}
