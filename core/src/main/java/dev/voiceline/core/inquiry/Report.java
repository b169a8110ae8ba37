package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Ambiguous;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.EligibilityOutcome.PayerUnavailable;
import dev.voiceline.core.eligibility.EligibilityOutcome.Rejected;
import dev.voiceline.core.eligibility.EligibilityOutcome.TimedOut;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.tool.ToolResult;
import java.util.Optional;

/**
 * What an outcome means for the inquiry.
 *
 * @param result for the model, already worded
 * @param disclosure what it tells of a patient; present exactly when the directory matched one
 * @param failedAttempt whether it counts towards the lock
 */
record Report(ToolResult result, Optional<Disclosure> disclosure, boolean failedAttempt) {
  static Report of(EligibilityOutcome outcome, BenefitWording wording) {
    return new Kinds(wording.of(outcome)).of(outcome);
  }

  private record Kinds(String sentence) implements OutcomeCases<Report> {
    @Override
    public Report eligible(Eligible outcome) {
      return disclosing("eligible", Disclosure.BENEFITS);
    }

    @Override
    public Report notEligible(NotEligible outcome) {
      return disclosing("not_eligible", Disclosure.NO_COVERAGE);
    }

    @Override
    public Report notFound(NotFound outcome) {
      return silent("not_found", true);
    }

    @Override
    public Report ambiguous(Ambiguous outcome) {
      return silent("ambiguous", true);
    }

    @Override
    public Report rejected(Rejected outcome) {
      return silent("rejected", false);
    }

    @Override
    public Report payerUnavailable(PayerUnavailable outcome) {
      return silent("payer_unavailable", false);
    }

    @Override
    public Report timedOut(TimedOut outcome) {
      return silent("timed_out", false);
    }

    private Report disclosing(String status, Disclosure what) {
      return new Report(ToolResult.say(status, sentence), Optional.of(what), false);
    }

    private Report silent(String status, boolean failedAttempt) {
      return new Report(ToolResult.say(status, sentence), Optional.empty(), failedAttempt);
    }
  }
}
