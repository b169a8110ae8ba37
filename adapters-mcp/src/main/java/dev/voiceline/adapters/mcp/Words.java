package dev.voiceline.adapters.mcp;

/** Names that others gave, made fit for a log. */
final class Words {
  private static final int LONGEST = 64;

  private Words() {}

  static String plain(String name) {
    String kept = name.replaceAll("[^A-Za-z0-9_./-]", "");
    return kept.substring(0, Math.min(kept.length(), LONGEST));
  }
}
