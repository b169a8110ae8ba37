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
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Outcomes in plain English for the ear. What the plan did not say is said to be unknown, never
 * left out or made zero.
 */
public final class BenefitWording {
  /** What a caller hears once the inquiry is locked. */
  public static final String LOCKED =
      "I'm sorry, but I can't look up any more details on this call. You can call the number on the back of the insurance card.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final String NO_GUARANTEE = "This is not a guarantee of payment.";
  private static final String SAYS_NOTHING = "This does not mean anything about the coverage.";
  private static final String CHOICE =
      "Would you like to try again, or call the number on the back of the insurance card?";

  private BenefitWording() {}

  /** One to five sentences, the last ending in a period or a question mark. */
  public static String of(EligibilityOutcome outcome) {
    return new Sentences().of(outcome);
  }

  private static final class Sentences implements OutcomeCases<String> {
    @Override
    public String eligible(Eligible outcome) {
      ServiceWording service = ServiceWording.of(outcome.benefit());
      String facts =
          sentences(
              "Good news: the patient's coverage is active.",
              deductible(outcome.deductible()),
              service.statement(),
              NO_GUARANTEE);
      return service.question().map(question -> sentences(facts, question)).orElse(facts);
    }

    @Override
    public String notEligible(NotEligible outcome) {
      String status =
          switch (outcome.reason()) {
            case TERMINATED -> "The patient's coverage is not active: it was terminated.";
            case NOT_YET_EFFECTIVE -> "The patient's coverage is not active yet.";
            case INACTIVE -> "The patient's coverage is not active.";
          };
      String since =
          outcome
              .since()
              .map(day -> "There has been no coverage since " + DAY.format(day) + ".")
              .orElse("");
      return sentences(status, since, "Is there a newer insurance card that we could try?");
    }

    /**
     * The same whatever did not fit, so that nobody can try out dates of birth for a known member
     * ID.
     */
    @Override
    public String notFound(NotFound outcome) {
      return sentences(
          "I could not match those details.",
          "Let's try once more: please say the member ID one character at a time, then the date of birth with"
              + " the month as a word.");
    }

    @Override
    public String ambiguous(Ambiguous outcome) {
      return sentences(
          "Those details are not enough to be sure who the patient is.",
          "Would you like to give them once more, or call the number on the back of the insurance card?");
    }

    @Override
    public String rejected(Rejected outcome) {
      return sentences("I'm sorry, the plan did not accept the request.", SAYS_NOTHING, CHOICE);
    }

    @Override
    public String payerUnavailable(PayerUnavailable outcome) {
      String wait = outcome.retryAfter().map(Sentences::wait).orElse("");
      return sentences(
          "I'm sorry, the plan's system is not available right now.", SAYS_NOTHING, wait, CHOICE);
    }

    @Override
    public String timedOut(TimedOut outcome) {
      return sentences("I'm sorry, the plan took too long to answer.", SAYS_NOTHING, CHOICE);
    }

    private static String deductible(Deductible deductible) {
      if (deductible instanceof Deductible.Remaining remaining) {
        return remaining.amount() + " of the deductible remains.";
      }
      return deductible instanceof Deductible.Met
          ? "The deductible is fully met."
          : "The plan did not say how much of the deductible remains.";
    }

    private static String wait(Duration wait) {
      long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
      if (minutes == 1) {
        return "It may be back in about a minute.";
      }
      return minutes < 120
          ? "It may be back in about " + minutes + " minutes."
          : "It may be back in about " + (minutes + 59) / 60 + " hours.";
    }

    private static String sentences(String... parts) {
      return String.join(" ", parts).replaceAll(" {2,}", " ").strip();
    }
  }
}
