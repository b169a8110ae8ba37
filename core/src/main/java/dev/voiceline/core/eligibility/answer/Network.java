package dev.voiceline.core.eligibility.answer;

/**
 * Whose services a figure is for (X12 EB12). It does not say whether the asking clinic is in the
 * network.
 */
public enum Network {
  IN("in network"),
  OUT("out of network"),
  /** The figure is for both (X12 {@code W}). */
  BOTH("in and out of network"),
  /** The payer did not say, or said that it does not know. */
  UNSPECIFIED("network not stated");

  private final String words;

  Network(String words) {
    this.words = words;
  }

  /** In US English. */
  public String words() {
    return words;
  }
}
