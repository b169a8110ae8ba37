package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Conflict;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PendingStatus;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StatusNotStated;
import java.util.Optional;

/** Answers that state something of one person. */
public final class Coverages {
  private Coverages() {}

  /** What is stated; empty where nothing is of one person. */
  public static Optional<Coverage> of(EligibilityAnswer answer) {
    if (answer instanceof Covered covered) {
      return Optional.of(covered.coverage());
    }
    if (answer instanceof NotCovered not) {
      return Optional.of(not.coverage());
    }
    if (answer instanceof PendingStatus pending) {
      return Optional.of(pending.coverage());
    }
    if (answer instanceof Conflict conflict) {
      return Optional.of(conflict.coverage());
    }
    return answer instanceof StatusNotStated silent
        ? Optional.of(silent.coverage())
        : Optional.empty();
  }
}
