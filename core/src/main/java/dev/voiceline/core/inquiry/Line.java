package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryEffect.Answer;
import dev.voiceline.core.inquiry.InquiryEffect.Check;
import dev.voiceline.core.inquiry.InquiryMemory.Patient;
import dev.voiceline.core.inquiry.InquiryState.LookingUp;
import dev.voiceline.core.inquiry.InquiryState.Open;
import dev.voiceline.core.inquiry.InquiryState.Reporting;
import dev.voiceline.core.inquiry.InquiryState.Settled;
import dev.voiceline.core.inquiry.InquiryState.Verifying;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the next request out of the line: the first that can be checked is; those before it get
 * their advice.
 */
record Line(InquiryPolicy policy, long nowMillis, InquiryWording wording) {
  Step<InquiryState, InquiryEffect> next(
      InquiryMemory memory, List<ToolRequest> line, List<InquiryEffect> before) {
    List<InquiryEffect> effects = new ArrayList<>(before);
    for (int i = 0; i < line.size(); i++) {
      ToolRequest request = line.get(i);
      InquiryArguments arguments =
          InquiryArguments.of(
              request.arguments(), policy.today(), policy.clinics(), wording.language());
      if (arguments instanceof InquiryArguments.Complete complete) {
        Lookup lookup =
            new Lookup(request, complete.question(), nowMillis, line.subList(i + 1, line.size()));
        effects.add(new Check(request.id(), complete.question()));
        return Step.to(underway(memory, lookup), effects);
      }
      if (arguments instanceof InquiryArguments.OtherCaller) {
        ToolResult led = ToolResult.say("other_caller", wording.otherCaller());
        effects.add(new Answer(new ToolAnswer(request, led)));
      }
      if (arguments instanceof InquiryArguments.Incomplete incomplete) {
        effects.add(new Answer(new ToolAnswer(request, incomplete.problem())));
      }
    }
    return Step.to(idle(memory), effects);
  }

  private static InquiryState underway(InquiryMemory memory, Lookup lookup) {
    boolean known = memory.verified().filter(Patient.of(lookup.question())::equals).isPresent();
    return known ? new LookingUp(memory, lookup) : new Verifying(memory, lookup);
  }

  /** The state of an inquiry with nothing under way. */
  static InquiryState idle(InquiryMemory memory) {
    if (!memory.unheard().isEmpty()) {
      return new Reporting(memory);
    }
    return memory.verified().isPresent() ? new Settled(memory) : new Open(memory);
  }
}
