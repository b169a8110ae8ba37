package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Ambiguous;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.EligibilityOutcome.PayerUnavailable;
import dev.voiceline.core.eligibility.EligibilityOutcome.Rejected;
import dev.voiceline.core.eligibility.EligibilityOutcome.TimedOut;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Outcomes in plain words of a language, for the ear or for the eye. What the plan did not say is
 * said to be unknown, never left out or made zero. Immutable.
 */
public final class BenefitWording {
  private final Figures figures;
  private final Phrases phrases;

  private BenefitWording(Figures figures) {
    this.figures = figures;
    this.phrases = figures.phrases();
  }

  /** With amounts and dates in words. */
  public static BenefitWording spoken(Phrases phrases) {
    return new BenefitWording(phrases.spoken());
  }

  /** With amounts and dates in figures. */
  public static BenefitWording written(Phrases phrases) {
    return new BenefitWording(phrases.written());
  }

  /** For the ear, in English. */
  public static BenefitWording english() {
    return spoken(Languages.standard().english());
  }

  /** One to five sentences, the last ending in a period or a question mark. */
  public String of(EligibilityOutcome outcome) {
    return new Sentences().of(outcome);
  }

  /**
   * What an outcome tells of a patient, one fact each, without what only makes sense to the ear;
   * empty where it tells nothing.
   */
  public List<String> facts(EligibilityOutcome outcome) {
    if (outcome instanceof Eligible eligible) {
      ServiceWording service = new ServiceWording(figures, eligible.benefit());
      return Stream.of(
              phrases.text(Phrase.RESULT_ACTIVE_PLAIN),
              deductible(eligible.deductible()),
              service.statement())
          .map(Figures::sentences)
          .toList();
    }
    return outcome instanceof NotEligible notEligible
        ? Stream.of(status(notEligible), since(notEligible))
            .filter(fact -> !fact.isEmpty())
            .toList()
        : List.of();
  }

  /** The language. */
  Language language() {
    return phrases.language();
  }

  /** What a caller hears once the inquiry is locked. */
  public String locked() {
    return phrases.text(Phrase.RESULT_LOCKED);
  }

  private final class Sentences implements OutcomeCases<String> {
    @Override
    public String eligible(Eligible outcome) {
      ServiceWording service = new ServiceWording(figures, outcome.benefit());
      return Figures.sentences(
          phrases.text(Phrase.RESULT_ACTIVE),
          deductible(outcome.deductible()),
          service.statement(),
          phrases.text(Phrase.RESULT_NO_GUARANTEE),
          service.question());
    }

    @Override
    public String notEligible(NotEligible outcome) {
      return Figures.sentences(
          status(outcome), since(outcome), phrases.text(Phrase.RESULT_NEWER_CARD));
    }

    /**
     * The same whatever did not fit, so that nobody can try out dates of birth for a known member
     * ID.
     */
    @Override
    public String notFound(NotFound outcome) {
      return phrases.text(Phrase.RESULT_NOT_FOUND);
    }

    @Override
    public String ambiguous(Ambiguous outcome) {
      return phrases.text(Phrase.RESULT_AMBIGUOUS);
    }

    @Override
    public String rejected(Rejected outcome) {
      return trouble(Phrase.RESULT_REJECTED, "");
    }

    @Override
    public String payerUnavailable(PayerUnavailable outcome) {
      return trouble(Phrase.RESULT_UNAVAILABLE, outcome.retryAfter().map(this::backIn).orElse(""));
    }

    @Override
    public String timedOut(TimedOut outcome) {
      return trouble(Phrase.RESULT_TIMED_OUT, "");
    }

    private String trouble(Phrase what, String wait) {
      return Figures.sentences(
          phrases.text(what),
          phrases.text(Phrase.RESULT_SAYS_NOTHING),
          wait,
          phrases.text(Phrase.RESULT_CHOICE));
    }

    private String backIn(Duration wait) {
      long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
      String time = minutes < 120 ? figures.minutes(minutes) : figures.hours((minutes + 59) / 60);
      return phrases.text(Phrase.RESULT_BACK_IN, Map.of("time", time));
    }
  }

  private String status(NotEligible outcome) {
    return phrases.text(
        switch (outcome.reason()) {
          case TERMINATED -> Phrase.RESULT_TERMINATED;
          case NOT_YET_EFFECTIVE -> Phrase.RESULT_NOT_YET_EFFECTIVE;
          case INACTIVE -> Phrase.RESULT_INACTIVE;
        });
  }

  private String since(NotEligible outcome) {
    return outcome
        .since()
        .map(day -> phrases.text(Phrase.RESULT_SINCE, Map.of("date", figures.date(day))))
        .orElse("");
  }

  private String deductible(Deductible deductible) {
    if (deductible instanceof Deductible.Remaining remaining) {
      String amount = figures.amount(remaining.amount().cents());
      return phrases.text(Phrase.DEDUCTIBLE_REMAINS, Map.of("amount", amount));
    }
    return phrases.text(
        deductible instanceof Deductible.Met ? Phrase.DEDUCTIBLE_MET : Phrase.DEDUCTIBLE_UNKNOWN);
  }
}
