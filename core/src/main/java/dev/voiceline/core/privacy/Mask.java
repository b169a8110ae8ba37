package dev.voiceline.core.privacy;

/** How a value is hidden: enough stays visible to tell two calls apart, not to name a person. */
final class Mask {
  private Mask() {}

  /** Two characters at each end stay from eight on, one from five on, none of shorter values. */
  static String middle(String value) {
    int length = value.length();
    int kept = length >= 8 ? 2 : length >= 5 ? 1 : 0;
    return value.substring(0, kept)
        + "*".repeat(length - 2 * kept)
        + value.substring(length - kept);
  }
}
