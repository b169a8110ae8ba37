package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Barred;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryEvent.TakenUp;
import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.inquiry.InquiryState.Locked;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolCallId;
import java.util.List;

/** Open, Reporting and Settled: nothing is under way, so a request is taken at once. */
record Idle(InquiryState state, Line line)
    implements InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>> {
  @Override
  public Step<InquiryState, InquiryEffect> asked(Asked event) {
    ToolCallId id = event.request().id();
    return state.memory().seen().contains(id)
        ? Step.ignored(state)
        : line.next(state.memory().saw(id), List.of(event.request()), event.reply(), List.of());
  }

  @Override
  public Step<InquiryState, InquiryEffect> answered(Answered event) {
    return Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> heard(Heard event) {
    return state.memory().unheard().contains(event.id())
        ? Step.to(Line.idle(state.memory().heard(event.id())))
        : Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> barred(Barred event) {
    return Step.to(new Locked(state.memory()));
  }

  @Override
  public Step<InquiryState, InquiryEffect> takenUp(TakenUp event) {
    InquiryMemory memory = state.memory().unanswered(event.ids());
    return line.next(memory, event.open(), event.reply(), List.of());
  }

  @Override
  public Step<InquiryState, InquiryEffect> abandoned(Abandoned event) {
    return Step.to(new Closed(state.memory()));
  }
}
