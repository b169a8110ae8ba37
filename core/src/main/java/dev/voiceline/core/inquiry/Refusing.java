package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryEffect.Answer;
import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.inquiry.InquiryState.Locked;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;

/** Locked: every request is turned down, politely and at once. */
record Refusing(Locked state, InquiryWording wording)
    implements InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>> {
  @Override
  public Step<InquiryState, InquiryEffect> asked(Asked event) {
    ToolCallId id = event.request().id();
    return state.memory().seen().contains(id)
        ? Step.ignored(state)
        : Step.to(
            new Locked(state.memory().saw(id)), new Answer(refusal(event.request(), wording)));
  }

  @Override
  public Step<InquiryState, InquiryEffect> answered(Answered event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> heard(Heard event) {
    return state.memory().unheard().contains(event.id())
        ? Step.to(new Locked(state.memory().heard(event.id())))
        : Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> abandoned(Abandoned event) {
    return Step.to(new Closed(state.memory()));
  }

  static ToolAnswer refusal(ToolRequest request, InquiryWording wording) {
    return new ToolAnswer(request, ToolResult.say("locked", wording.locked()));
  }
}
