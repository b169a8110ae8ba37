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
  private final Map<UtteranceId, Long> notUnderstood = new LinkedHashMap<>();
  private final List<Utterance> said = new ArrayList<>();

  CallerUtterances(Clock clock) {
    this.clock = clock;
  }

  void began(UtteranceId utterance) {
    if (began.putIfAbsent(utterance, clock.millis()) == null) {
      notUnderstood.put(utterance, clock.millis());
    }
    if (began.size() > KEPT) {
      UtteranceId oldest = began.keySet().iterator().next();
      began.remove(oldest);
      notUnderstood.remove(oldest);
    }
  }

  /** Words whose beginning was not told began when they were understood. */
  void said(UtteranceId utterance, String text) {
    began(utterance);
    notUnderstood.remove(utterance);
    said.add(new Utterance(began.getOrDefault(utterance, clock.millis()), text));
    if (said.size() > KEPT) {
      said.remove(0);
    }
  }

  /** What the caller began to say at or after a moment of the call's clock, oldest first. */
  List<Utterance> since(long millis) {
    return said.stream().filter(one -> one.beganAt() >= millis).toList();
  }

  /** Whether the caller began to say something at or after a moment whose words are not known. */
  boolean awaited(long millis) {
    return notUnderstood.values().stream().anyMatch(beganAt -> beganAt >= millis);
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
