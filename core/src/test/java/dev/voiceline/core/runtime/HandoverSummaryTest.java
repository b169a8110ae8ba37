package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.InquiryWording;
import dev.voiceline.core.inquiry.LastReport;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoverSummaryTest extends CallRig {
  private static final GivenDetails ABOUT =
      new GivenDetails(Optional.empty(), Optional.empty(), Optional.of("a knee brace"));

  private static final InquiryWording WORDING =
      InquiryWording.written(Languages.standard().english(), new PlainTeller());

  @Test
  void aLockedInquiryIsSaidAsSuch() {
    InquiryState locked = new InquiryState.Locked(Inquiry.start().memory());
    assertThat(
            HandoverSummary.of(
                incoming(), locked, ABOUT, Optional.empty(), Optional.empty(), WORDING))
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
            HandoverSummary.of(
                placed, Inquiry.start(), ABOUT, Optional.empty(), Optional.empty(), WORDING))
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
            Optional.of("is\nupset " + "x".repeat(1_000)),
            WORDING);
    assertThat(summary).contains("The agent says: is upset x").hasSizeLessThan(330);
  }

  @Test
  void whatWasReportedLastIsWhatItIsAbout() {
    LastReport report =
        new LastReport(
            EligibilityQuestion.of(
                MemberId.parse("MB123456").orElseThrow(),
                BirthDate.of(LocalDate.of(1985, 3, 15)),
                new ServiceSought("MRI", ServiceSought.Kind.PROCEDURE, List.of("62")),
                SampleAnswers.DAY),
            Disclosure.BENEFITS,
            SampleAnswers.MRI);
    assertThat(
            HandoverSummary.of(
                incoming(), Inquiry.start(), ABOUT, Optional.of(report), Optional.empty(), WORDING))
        .contains("They asked about: MRI.")
        .contains("They were told: Good news: the patient's coverage is active. $1,050 of the");
  }
}
