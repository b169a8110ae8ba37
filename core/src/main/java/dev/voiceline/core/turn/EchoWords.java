package dev.voiceline.core.turn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Recognizes the agent's own words when a phone sends them back. Keeps what was heard within the
 * last seconds. Used by one thread.
 */
public final class EchoWords {
  private static final long KEPT_MS = 8_000;

  /** Shorter texts are as likely the caller's: whoever is asked repeats a word. */
  private static final int LEAST_WORDS = 3;

  /** In tenths: so many of the words, in the agent's order. */
  private static final int MOST_OF_TEN = 7;

  private static final int MOST_WORDS = 120;

  private final Deque<Heard> heard = new ArrayDeque<>();

  /** The caller has heard the agent say this, until now. */
  public void heard(String text, long now) {
    heard.addLast(new Heard(Interjections.words(text), now));
    forget(now);
  }

  /**
   * Whether what came from the caller's phone is what the agent has said.
   *
   * @param beingHeard what the agent is saying at the moment
   */
  public boolean isEcho(String text, List<String> beingHeard, long now) {
    List<String> words = Interjections.words(text);
    return words.size() >= LEAST_WORDS && resembles(words, beingHeard, now);
  }

  /** Whether the beginning of an utterance may be the agent's, though it is too short to know. */
  public boolean mayBeEcho(String text, List<String> beingHeard, long now) {
    return resembles(Interjections.words(text), beingHeard, now);
  }

  private boolean resembles(List<String> words, List<String> beingHeard, long now) {
    forget(now);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return false;
    }
    List<String> agent = new ArrayList<>();
    heard.forEach(one -> agent.addAll(one.words()));
    beingHeard.forEach(one -> agent.addAll(Interjections.words(one)));
    List<String> lately = agent.subList(Math.max(0, agent.size() - MOST_WORDS), agent.size());
    return inCommon(words, lately) * 10 >= words.size() * MOST_OF_TEN;
  }

  /** How many words both have in the same order, others between them allowed. */
  private static int inCommon(List<String> words, List<String> agent) {
    int[] row = new int[agent.size() + 1];
    for (String word : words) {
      int diagonal = 0;
      for (int i = 1; i <= agent.size(); i++) {
        int above = row[i];
        row[i] = word.equals(agent.get(i - 1)) ? diagonal + 1 : Math.max(row[i], row[i - 1]);
        diagonal = above;
      }
    }
    return row[agent.size()];
  }

  private void forget(long now) {
    while (!heard.isEmpty() && heard.getFirst().at() < now - KEPT_MS) {
      heard.removeFirst();
    }
  }

  private record Heard(List<String> words, long at) {
    private Heard {
      words = List.copyOf(words);
    }
  }
}
