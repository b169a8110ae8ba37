package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoverSummaryTest extends CallRig {
  private static final GivenDetails ABOUT =
      new GivenDetails(Optional.empty(), Optional.empty(), Optional.of("a knee brace"));

  @Test
  void aLockedInquiryIsSaidAsSuch() {
    InquiryState locked = new InquiryState.Locked(Inquiry.start().memory());
    assertThat(HandoverSummary.of(incoming(), locked, ABOUT, Optional.empty(), Optional.empty()))
        .isEqualTo(
            "A caller to the Insurance Eligibility Line asks for a person. They asked about: a knee"
                + " brace. The patient could not be verified: too many attempts failed.");
  }

  @Test
  void onACallThatWasPlacedNobodyHasCalled() {
    PhoneNumber number = PhoneNumber.of("+15005550006");
    AnnouncedCall placed =
        new AnnouncedCall(ID, AnnouncedCall.Direction.OUTGOING, number, number, CallFacts.none());
    assertThat(
            HandoverSummary.of(placed, Inquiry.start(), ABOUT, Optional.empty(), Optional.empty()))
        .startsWith("Somebody whom the Insurance Eligibility Line has called asks for a person.");
  }

  @Test
  void aReasonIsOneLineOfBoundedLength() {
    String summary =
        HandoverSummary.of(
            incoming(),
            Inquiry.start(),
            GivenDetails.none(),
            Optional.empty(),
            Optional.of("is\nupset " + "x".repeat(1_000)));
    assertThat(summary).contains("The agent says: is upset x").hasSizeLessThan(330);
  }

  @Test
  void whatWasReportedLastIsWhatItIsAbout() {
    LastReport report =
        new LastReport(
            "MRI",
            Disclosure.BENEFITS,
            new EligibilityOutcome.Eligible(
                new Deductible.Remaining(Money.dollars(1_050)), new ServiceBenefit.Unrecognized()));
    assertThat(
            HandoverSummary.of(
                incoming(), Inquiry.start(), ABOUT, Optional.of(report), Optional.empty()))
        .contains("They asked about: MRI.")
        .contains("They were told: Good news: the patient's coverage is active. $1,050 of the");
  }
}
