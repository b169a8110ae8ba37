package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When the caller said what, so that a consent can be told from something said before the question.
 * Used from the mailbox only. Bounded: the oldest go first.
 */
final class CallerUtterances {
  private static final int KEPT = 50;

  private final Clock clock;
  private final Map<UtteranceId, Long> began = new LinkedHashMap<>();
  private final List<Utterance> said = new ArrayList<>();

  CallerUtterances(Clock clock) {
    this.clock = clock;
  }

  void began(UtteranceId utterance) {
    began.putIfAbsent(utterance, clock.millis());
    if (began.size() > KEPT) {
      began.remove(began.keySet().iterator().next());
    }
  }

  /** Words whose beginning was not told began when they were understood. */
  void said(UtteranceId utterance, String text) {
    began(utterance);
    said.add(new Utterance(began.getOrDefault(utterance, clock.millis()), text));
    if (said.size() > KEPT) {
      said.remove(0);
    }
  }

  /** What the caller began to say at or after a moment of the call's clock, oldest first. */
  List<Utterance> since(long millis) {
    return said.stream().filter(one -> one.beganAt() >= millis).toList();
  }

  /**
   * Something the caller said.
   *
   * @param beganAt the reading of the call's clock when it began
   * @param text the words as understood; never printed
   */
  record Utterance(long beganAt, String text) {
    @Override
    public String toString() {
      return "Utterance[" + text.length() + " characters]";
    }
  }
}
