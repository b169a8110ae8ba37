package dev.voiceline.core.spoken;

import java.util.Map;

/** Numbers of two digits that a telephone makes alike. */
final class NumbersAlike {
  /** Fifteen and fifty. */
  static final NumbersAlike ENGLISH =
      new NumbersAlike(
          Map.of(
              "13", "30", "14", "40", "15", "50", "16", "60", "17", "70", "18", "80", "19", "90"));

  private final Map<String, String> pairs;

  NumbersAlike(Map<String, String> pairs) {
    this.pairs = Map.copyOf(pairs);
  }

  /** The one that sounds like it, empty when there is none. */
  String of(String number) {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getKey().equals(number) || pair.getValue().equals(number))
        .map(pair -> pair.getKey().equals(number) ? pair.getValue() : pair.getKey())
        .findFirst()
        .orElse("");
  }
}
