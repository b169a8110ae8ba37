package dev.voiceline.server.cli;

/** One sentence on what is wrong with an option. */
public final class OptionRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** The sentence is told as it is. */
  public OptionRefused(String sentence) {
    super(sentence);
  }
}
