package dev.voiceline.server.setup;

/**
 * What a check found.
 *
 * @param check what was looked at, in a word or two
 * @param sentence what it is like, and how to mend it if it is not good; no secrets, no callers'
 *     data
 */
public record Finding(String check, Grade grade, String sentence) {
  /** How good it is. */
  public enum Grade {
    OK,
    /** Could not or need not be looked at. */
    SKIPPED,
    /** Calls work, but something is not as it should be. */
    WARNING,
    /** Calls do not work. */
    PROBLEM
  }

  static Finding ok(String check, String sentence) {
    return new Finding(check, Grade.OK, sentence);
  }

  static Finding skipped(String check, String sentence) {
    return new Finding(check, Grade.SKIPPED, sentence);
  }

  static Finding warning(String check, String sentence) {
    return new Finding(check, Grade.WARNING, sentence);
  }

  static Finding problem(String check, String sentence) {
    return new Finding(check, Grade.PROBLEM, sentence);
  }
}
