package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;

/** What would help after an answer that told nothing of the coverage. */
public enum NextStep {
  /** Nothing is open. */
  NONE,
  /** The member ID again, slowly. */
  MEMBER_ID,
  /** The date of birth again. */
  BIRTH_DATE,
  /** The patient's name as on the card. */
  NAME,
  /** Which insurance it is. */
  PAYER,
  /** Whether the patient is the policy holder, or how related to them. */
  RELATION,
  /** All details again: the payer does not say which one did not fit. */
  ALL_DETAILS,
  /** The same question for today instead of the other day. */
  TODAY,
  /** The same question a little later. */
  LATER,
  /** A person has to look at it. */
  PERSON;

  /** What the answer itself calls for, whoever asks. */
  public static NextStep of(EligibilityAnswer answer) {
    return of(answer, CallerRole.CLINIC);
  }

  /**
   * The same for a caller: whoever is not a clinic is asked for all details again, since the
   * question for a single one would tell which one did not fit.
   */
  public static NextStep of(EligibilityAnswer answer, CallerRole role) {
    return answer.accept(new Steps(role));
  }
}
