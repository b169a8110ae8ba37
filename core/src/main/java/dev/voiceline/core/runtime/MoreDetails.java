package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolResult.Problem;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/** {@code more_details}: the line tells more of the last result, a few sentences at a time. */
final class MoreDetails implements BuiltIn {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "more_details",
          "Tells the caller more of the last result of check_eligibility: totals, out-of-pocket maximum, limits,"
              + " other figures, a few sentences at a time. Call it when the caller asks for more, or about such a"
              + " figure that was not told. The line itself says the sentences.",
          List.of());
  private static final Problem NOTHING =
      new Problem(
          "nothing_told",
          "There is no result to tell more of. Take the details and call check_eligibility.");

  private final OpenCall call;
  private final InquiryDesk inquiry;

  MoreDetails(OpenCall call, InquiryDesk inquiry) {
    this.call = call;
    this.inquiry = inquiry;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public boolean offered() {
    return true;
  }

  @Override
  public void run(ToolRequest request) {
    Optional<String> more = inquiry.more(request.id());
    if (more.isEmpty()) {
      call.answered(new ToolAnswer(request, NOTHING), true);
      return;
    }
    ToolResult result = ToolResult.said("more", more.get());
    call.told(
        new SpokenResult(
            new ToolAnswer(request, result), new Cue.Given(Script.guarded(more.get()))));
  }
}
