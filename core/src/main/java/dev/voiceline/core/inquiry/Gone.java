package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Barred;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryEvent.TakenUp;
import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.machine.Step;

/** Closed: whatever still comes is too late. */
record Gone(Closed state) implements InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>> {
  @Override
  public Step<InquiryState, InquiryEffect> asked(Asked event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> answered(Answered event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> heard(Heard event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> barred(Barred event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> takenUp(TakenUp event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> abandoned(Abandoned event) {
    return Step.ignored(state);
  }
}
