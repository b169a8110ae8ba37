package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryEffect.Answer;
import dev.voiceline.core.inquiry.InquiryEffect.Check;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosed;
import dev.voiceline.core.inquiry.InquiryEffect.LockedOut;
import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Barred;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryEvent.TakenUp;
import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.inquiry.InquiryState.Locked;
import dev.voiceline.core.inquiry.InquiryState.LookingUp;
import dev.voiceline.core.inquiry.InquiryState.Verifying;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.ArrayList;
import java.util.List;

/** Verifying and LookingUp: one check is out, further requests wait in line. */
record Underway(InquiryState state, Lookup lookup, Line line)
    implements InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>> {
  private static final Problem BUSY =
      new Problem(
          "too_many_checks",
          "Too many checks are waiting. Finish what is under way with the caller, then call the function again.");

  @Override
  public Step<InquiryState, InquiryEffect> asked(Asked event) {
    ToolRequest request = event.request();
    if (state.memory().seen().contains(request.id())) {
      return Step.ignored(state);
    }
    InquiryMemory memory = state.memory().saw(request.id());
    return lookup.waiting().size() < line.policy().longestLine()
        ? Step.to(still(memory, lookup.with(request)))
        : Step.to(still(memory, lookup), new Answer(new ToolAnswer(request, BUSY)));
  }

  @Override
  public Step<InquiryState, InquiryEffect> answered(Answered event) {
    if (!event.id().equals(lookup.id())) {
      return Step.ignored(state);
    }
    Report report =
        Report.of(event.answer(), lookup.question(), line.wording(), state.memory().member());
    InquiryMemory memory = counted(report.attempt());
    if (line.policy().locks(memory)) {
      return locked(memory);
    }
    if (report.disclosure().isPresent()) {
      memory = memory.matched(lookup.question());
    }
    List<InquiryEffect> effects = new ArrayList<>();
    report
        .disclosure()
        .ifPresent(
            what ->
                effects.add(new Disclosed(lookup.id(), what, lookup.question(), event.answer())));
    effects.add(new Answer(new ToolAnswer(lookup.request(), report.result())));
    return line.next(memory.told(lookup.id()), lookup.waiting(), CallerReply.NONE, effects);
  }

  @Override
  public Step<InquiryState, InquiryEffect> heard(Heard event) {
    return state.memory().unheard().contains(event.id())
        ? Step.to(still(state.memory().heard(event.id()), lookup))
        : Step.ignored(state);
  }

  @Override
  public Step<InquiryState, InquiryEffect> barred(Barred event) {
    return locked(state.memory());
  }

  /** The same is asked once more, under its old name. */
  @Override
  public Step<InquiryState, InquiryEffect> takenUp(TakenUp event) {
    InquiryMemory memory = state.memory().unanswered(event.ids());
    List<ToolRequest> rest = new ArrayList<>(lookup.waiting());
    event.open().stream().filter(request -> !rest.contains(request)).forEach(rest::add);
    rest.removeIf(request -> !event.ids().contains(request.id()));
    rest.removeIf(request -> request.id().equals(lookup.id()));
    if (!event.ids().contains(lookup.id())) {
      return line.next(memory, rest, event.reply(), List.of());
    }
    Lookup again = new Lookup(lookup.request(), lookup.question(), line.nowMillis(), rest);
    return Step.to(still(memory, again), new Check(lookup.id(), lookup.question()));
  }

  @Override
  public Step<InquiryState, InquiryEffect> abandoned(Abandoned event) {
    return Step.to(new Closed(state.memory()));
  }

  private Step<InquiryState, InquiryEffect> locked(InquiryMemory memory) {
    List<InquiryEffect> effects = new ArrayList<>();
    effects.add(new LockedOut(lookup.id(), memory.failedAttempts()));
    effects.add(Refusing.answer(lookup.request(), line.wording().lockingOut()));
    lookup
        .waiting()
        .forEach(request -> effects.add(Refusing.answer(request, line.wording().locked())));
    return Step.to(new Locked(memory.refused()), effects);
  }

  private InquiryMemory counted(Report.Attempt attempt) {
    return switch (attempt) {
      case NONE -> state.memory();
      case REJECTED -> state.memory().rejected();
      case MISSED -> state.memory().failed();
    };
  }

  private InquiryState still(InquiryMemory memory, Lookup now) {
    return state instanceof Verifying ? new Verifying(memory, now) : new LookingUp(memory, now);
  }
}
