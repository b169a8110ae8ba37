package dev.voiceline.simulator.payer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a payer knows: canned answers by member ID and birth date ({@code 1985-03-15}). Immutable.
 */
public final class AnswerBook {
  private final Map<String, String> bodies;
  private final String notFound;

  private AnswerBook(Map<String, String> bodies, String notFound) {
    this.bodies = Map.copyOf(bodies);
    this.notFound = notFound;
  }

  /** One that knows nobody yet, with the answer for those whom it does not know. */
  public static AnswerBook otherwise(String notFound) {
    return new AnswerBook(Map.of(), notFound);
  }

  /** The book with somebody more. */
  public AnswerBook with(String memberId, String birthDate, String body) {
    Map<String, String> more = new HashMap<>(bodies);
    more.put(memberId + " " + birthDate, body);
    return new AnswerBook(more, notFound);
  }

  /** The answer for that person. */
  public String answer(String memberId, String birthDate) {
    return Optional.ofNullable(bodies.get(memberId + " " + birthDate)).orElse(notFound);
  }
}
