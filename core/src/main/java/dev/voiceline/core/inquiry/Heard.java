package dev.voiceline.core.inquiry;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.spoken.Lexicon;
import java.util.Comparator;
import java.util.stream.Stream;

/** In which languages a caller's words are looked at, beside English. */
final class Heard {
  private Heard() {}

  /** All, the likeliest first: callers go over to another language before anybody is told. */
  static Stream<Lexicon> in(Language likeliest) {
    return Lexicon.all().stream()
        .sorted(
            Comparator.comparing(
                (Lexicon lexicon) -> !lexicon.language().equals(likeliest.code())));
  }
}
