package dev.voiceline.core.language;

import java.util.List;

/** Sentences by which the line only says that it is still there. They answer nothing either. */
public final class Filler {
  private static final StockSentences ALL =
      new StockSentences(
          List.of(
              Phrase.FILLER_FIRST,
              Phrase.FILLER_FIRST_AGAIN,
              Phrase.FILLER_SECOND,
              Phrase.FILLER_SECOND_AGAIN,
              Phrase.FILLER_MORE,
              Phrase.FILLER_MORE_AGAIN,
              Phrase.FILLER_THINKING,
              Phrase.FILLER_THINKING_AGAIN));

  private Filler() {}

  /** Whether that is all that was heard, or the beginning of it. */
  public static boolean is(String heard) {
    return ALL.begin(heard);
  }
}
