package dev.voiceline.core.hearing;

import java.util.List;
import java.util.stream.Collectors;

/** Letters and digits that are taken for one another, on a telephone or on a card. */
final class Confusions {
  /** By ear: 8 kHz audio loses what keeps them apart, whatever recognizes it. */
  private static final List<String> BY_EAR =
      List.of("BCDEGPTVZ3", "MN", "FSX", "AJKH8", "IY59", "QU2", "O0");

  /** By eye, on the card. */
  private static final List<String> BY_EYE = List.of("O0", "I1L", "S5", "B8", "Z2", "G6");

  private Confusions() {}

  /** What sounds like it. */
  static String byEar(char character) {
    return others(BY_EAR, character);
  }

  /** What looks like it. */
  static String byEye(char character) {
    return others(BY_EYE, character);
  }

  /** What sounds or looks like it. */
  static String of(char character) {
    return (byEar(character) + byEye(character))
        .chars()
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String others(List<String> sets, char character) {
    return sets.stream()
        .filter(set -> set.indexOf(character) >= 0)
        .map(set -> set.replace(Character.toString(character), ""))
        .collect(Collectors.joining());
  }
}
