package dev.voiceline.core.privacy;

/**
 * A word that stands for a person and does not name them: the same in every call, of no use without
 * the key that it was made with.
 */
public record Pseudonym(String value) {
  /** Not a longer one than any vendor takes. */
  private static final String FORM = "[A-Za-z0-9_-]{16,64}";

  public Pseudonym {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("a pseudonym is 16 to 64 plain characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
