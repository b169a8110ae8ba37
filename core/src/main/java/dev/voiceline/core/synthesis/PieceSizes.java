package dev.voiceline.core.synthesis;

/**
 * How long the pieces of a reply are, in characters. The first is short, so that the caller hears
 * something soon; the others are long enough to sound well.
 *
 * @param firstClause from where the first piece may end at a comma or the like
 * @param firstMost from where the first piece may end between any two words
 * @param sentence shorter sentences are spoken together with the next
 * @param most from where a sentence is cut at its latest clause, or else between words
 */
public record PieceSizes(int firstClause, int firstMost, int sentence, int most) {
  public PieceSizes {
    if (firstClause < 1 || firstMost < firstClause || sentence < 1 || most < sentence) {
      throw new IllegalArgumentException("the sizes of pieces grow from 1 on");
    }
  }

  /** 25, 60, 20 and 200. */
  public static PieceSizes standard() {
    return new PieceSizes(25, 60, 20, 200);
  }
}
