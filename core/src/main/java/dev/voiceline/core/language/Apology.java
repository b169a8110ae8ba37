package dev.voiceline.core.language;

import java.util.List;

/** Sentences by which the line only says sorry. They answer nothing, in whatever language. */
public final class Apology {
  private static final StockSentences ALL =
      new StockSentences(List.of(Phrase.CALL_TAKEN_UP, Phrase.LINE_DROPPED, Phrase.AGENT_BACK));

  private Apology() {}

  /** Whether that is all that was heard, or the beginning of it. */
  public static boolean is(String heard) {
    return ALL.begin(heard);
  }
}
