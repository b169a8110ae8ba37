package dev.voiceline.core.eligibility.answer;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;

/** What was asked, as far as it is known: an answer about anything else is not one. */
public record Asked(Stated<String> trace, Stated<MemberId> memberId, Stated<BirthDate> born) {
  /** Nothing is known of the question, so any answer is taken. */
  public static final Asked ANYTHING =
      new Asked(Stated.notStated(), Stated.notStated(), Stated.notStated());

  /** Whether the answer speaks of somebody else than was asked about. */
  public boolean isOtherPerson(Person person) {
    return differs(memberId, person.memberId()) || differs(born, person.born());
  }

  private static <T> boolean differs(Stated<T> asked, Stated<T> answered) {
    return asked.isKnown() && answered.isKnown() && !asked.equals(answered);
  }
}
