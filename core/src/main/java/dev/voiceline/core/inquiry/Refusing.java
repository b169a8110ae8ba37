package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryEffect.Answer;
import dev.voiceline.core.inquiry.InquiryEffect.LockedOut;
import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Barred;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryEvent.TakenUp;
import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.inquiry.InquiryState.Locked;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.List;

/** Locked: every request is turned down, politely and at once. */
record Refusing(Locked state, InquiryWording wording)
    implements InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>> {
  @Override
  public Step<InquiryState, InquiryEffect> asked(Asked event) {
    ToolCallId id = event.request().id();
    if (state.memory().seen().contains(id)) {
      return Step.ignored(state);
    }
    InquiryMemory memory = state.memory().saw(id);
    return memory.lockTold()
        ? Step.to(new Locked(memory), answer(event.request(), wording.locked()))
        : Step.to(
            new Locked(memory.refused()),
            new LockedOut(id, memory.failedAttempts()),
            answer(event.request(), wording.lockingOut()));
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
  public Step<InquiryState, InquiryEffect> takenUp(TakenUp event) {
    InquiryMemory memory = state.memory().unanswered(event.ids());
    List<InquiryEffect> effects = new ArrayList<>();
    for (ToolRequest request : event.open()) {
      if (!memory.lockTold()) {
        effects.add(new LockedOut(request.id(), memory.failedAttempts()));
      }
      effects.add(answer(request, memory.lockTold() ? wording.locked() : wording.lockingOut()));
      memory = memory.refused();
    }
    return Step.to(new Locked(memory), effects);
  }

  @Override
  public Step<InquiryState, InquiryEffect> abandoned(Abandoned event) {
    return Step.to(new Closed(state.memory()));
  }

  @Override
  public Step<InquiryState, InquiryEffect> barred(Barred event) {
    return Step.to(state);
  }

  static Answer answer(ToolRequest request, String sentence) {
    return new Answer(new ToolAnswer(request, ToolResult.say("locked", sentence)));
  }
}
