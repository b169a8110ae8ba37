package dev.voiceline.privacy;

import java.util.function.Predicate;

/**
 * An identifier of a person of the tests, in all the ways in which it could be written or said; of
 * birth dates all in one.
 *
 * @param kind what it is, for a report that does not repeat it
 * @param forms finds it
 */
public record Identifier(Kind kind, Predicate<String> forms) {
  /** Kinds of identifiers. */
  public enum Kind {
    MEMBER_ID("a member ID"),
    BIRTH_DATE("a birth date"),
    NAME("a person's name"),
    PHONE_NUMBER("a phone number");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In US English. */
    public String words() {
      return words;
    }
  }

  /** Whether it occurs in a line. */
  boolean isIn(String line) {
    return forms.test(line);
  }

  /** Never prints itself. */
  @Override
  public String toString() {
    return kind.words();
  }
}
