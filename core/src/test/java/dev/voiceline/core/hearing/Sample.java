package dev.voiceline.core.hearing;

/**
 * How much of a large range a build tries. {@code -Dvoiceline.thorough=true} tries all of it, which
 * takes minutes.
 */
final class Sample {
  private Sample() {}

  /** One of so many; all when thorough. */
  static int oneOf(int many) {
    return Boolean.getBoolean("voiceline.thorough") ? 1 : many;
  }
}
