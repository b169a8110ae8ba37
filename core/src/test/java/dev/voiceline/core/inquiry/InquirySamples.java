package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.inquiry.InquiryMemory.Patient;
import dev.voiceline.core.language.Languages;
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

/** Invented patients of one family, requests and outcomes. */
final class InquirySamples {
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  static final InquiryPolicy POLICY =
      new InquiryPolicy(3, 2, TODAY, payer -> MemberIdPattern.ANY, Set.of());
  static final EligibilityAnswer ELIGIBLE = SampleAnswers.MRI;
  static final EligibilityAnswer NOBODY = SampleAnswers.NOBODY;
  static final InquiryWording WORDING =
      InquiryWording.spoken(Languages.standard().english(), new PlainTeller());

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
        Map.of("member_id", "M B 1 2 3 4 5 6", "date_of_birth", "1975-12-10", "procedure", "MRI"));
  }

  static ToolRequest bob(String id) {
    return request(
        id, Map.of("member_id", "MB12345602", "date_of_birth", "May 5, 1955", "procedure", "MRI"));
  }

  static ToolRequest incomplete(String id) {
    return request(id, Map.of("procedure", "MRI"));
  }

  static EligibilityQuestion adasQuestion() {
    return EligibilityQuestion.of(
        MemberId.parse("MB123456").orElseThrow(),
        BirthDate.of(LocalDate.of(1975, 12, 10)),
        Services.sought("MRI"),
        TODAY);
  }

  static Lookup lookup(String id) {
    return new Lookup(ada(id), adasQuestion(), 0, List.of());
  }

  static InquiryMemory memory(boolean verified, boolean unheard) {
    return new InquiryMemory(
        Set.of(id("old"), id("current")),
        POLICY.attempts() - 1,
        POLICY.attempts() - 1,
        verified ? Optional.of(Patient.of(adasQuestion())) : Optional.empty(),
        unheard ? Set.of(id("old")) : Set.of(),
        false,
        new IdentifierDialogue.Confirmed(adasQuestion().member(), POLICY.attempts() - 1));
  }
}
