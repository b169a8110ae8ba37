package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Phrase;
import java.util.List;

/**
 * Answers in plain words of a language, for the ear or for the eye. What the payer did not say is
 * said to be unknown, never left out or made zero. The same answer is always told in the same
 * words. Immutable, safe for use by any thread.
 */
public final class AnswerWording {
  private final Figures figures;
  private final CallerRole audience;

  /** Wording for that audience, in the language and rendering of the figures. */
  public AnswerWording(Figures figures, CallerRole audience) {
    this.figures = figures;
    this.audience = audience;
  }

  /** The sentences about a service. */
  public Telling of(EligibilityAnswer answer, ServiceSought service) {
    return new Telling(
        List.of(figures.phrases().text(Phrase.RESULT_SAYS_NOTHING)),
        List.of(answer.outcome() + " " + service.primary() + " " + audience));
  }
}
