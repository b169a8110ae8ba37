package dev.voiceline.server.cli;

/** One sentence on what is wrong with an option. */
final class OptionRefused extends Exception {
  private static final long serialVersionUID = 1L;

  OptionRefused(String sentence) {
    super(sentence);
  }
}
