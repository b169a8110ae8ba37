package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A check that is under way.
 *
 * @param request what it answers
 * @param sinceMillis when the directory was asked, on the call's clock
 * @param waiting requests that came meanwhile, in order
 */
public record Lookup(
    ToolRequest request,
    EligibilityQuestion question,
    long sinceMillis,
    List<ToolRequest> waiting) {
  public Lookup {
    waiting = List.copyOf(waiting);
  }

  /** The request's id. */
  public ToolCallId id() {
    return request.id();
  }

  Lookup with(ToolRequest next) {
    List<ToolRequest> longer = new ArrayList<>(waiting);
    longer.add(next);
    return new Lookup(request, question, sinceMillis, longer);
  }
}
