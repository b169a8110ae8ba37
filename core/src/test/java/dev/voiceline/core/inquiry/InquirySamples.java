package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound.Mismatch;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.inquiry.InquiryMemory.Patient;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invented patients, requests and outcomes. */
final class InquirySamples {
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  static final InquiryPolicy POLICY = new InquiryPolicy(3, 2, TODAY);
  static final EligibilityOutcome ELIGIBLE =
      new EligibilityOutcome.Eligible(
          new Deductible.Remaining(Money.dollars(1050)),
          new ServiceBenefit.Covered(
              "an MRI", new Copay.Amount(Money.dollars(50)), PriorAuthorization.REQUIRED));
  static final EligibilityOutcome NOBODY = new EligibilityOutcome.NotFound(Mismatch.UNSPECIFIED);

  private InquirySamples() {}

  static ToolCallId id(String value) {
    return new ToolCallId(value);
  }

  static ToolRequest request(String id, Map<String, ?> arguments) {
    return new ToolRequest(id(id), CheckEligibility.SPEC.name(), ToolArguments.of(arguments));
  }

  static ToolRequest ada(String id) {
    return request(
        id,
        Map.of("member_id", "A D A 1 8 1 5", "date_of_birth", "1975-12-10", "procedure", "MRI"));
  }

  static ToolRequest bob(String id) {
    return request(
        id, Map.of("member_id", "BOB2222", "date_of_birth", "May 5, 1955", "procedure", "MRI"));
  }

  static ToolRequest incomplete(String id) {
    return request(id, Map.of("procedure", "MRI"));
  }

  static EligibilityInquiry adasInquiry() {
    return new EligibilityInquiry(
        MemberId.parse("ADA1815").orElseThrow(), BirthDate.of(LocalDate.of(1975, 12, 10)), "MRI");
  }

  static Lookup lookup(String id) {
    return new Lookup(ada(id), adasInquiry(), 0, List.of());
  }

  static InquiryMemory memory(boolean verified, boolean unheard) {
    return new InquiryMemory(
        Set.of(id("old"), id("current")),
        POLICY.attempts() - 1,
        verified ? Optional.of(Patient.of(adasInquiry())) : Optional.empty(),
        unheard ? Set.of(id("old")) : Set.of());
  }
}
