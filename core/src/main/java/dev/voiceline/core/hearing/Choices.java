package dev.voiceline.core.hearing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the choices a caller means: by itself, or as "the letter", "la cifra". */
final class Choices {
  private static final List<String> LETTER = List.of("letter", "letra");
  private static final List<String> DIGIT = List.of("digit", "number", "cifra", "número", "numero");

  private Choices() {}

  static Optional<String> among(List<String> choices, List<String> parts, String said) {
    List<String> named = choices.stream().filter(parts::contains).toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    String words = said.toLowerCase(Locale.ROOT);
    boolean letter = LETTER.stream().anyMatch(words::contains);
    boolean digit = DIGIT.stream().anyMatch(words::contains);
    List<String> of =
        choices.stream().filter(choice -> Character.isLetter(choice.charAt(0)) == letter).toList();
    return letter != digit && of.size() == 1 ? Optional.of(of.get(0)) : Optional.empty();
  }
}
