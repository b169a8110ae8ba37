package dev.voiceline.server.cli.kept;

/** One sentence on why something is not done. */
final class Declined extends Exception {
  private static final long serialVersionUID = 1L;

  Declined(String sentence) {
    super(sentence);
  }
}
