package dev.voiceline.core.runtime;

import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;

/** The tools that every agent has. */
final class BuiltInTools {
  static final ToolSpec END_CALL =
      new ToolSpec(
          "end_call",
          "Ends the phone call. Call it after you have said goodbye, when the caller needs nothing more.",
          List.of());
  static final ToolSpec TRANSFER_TO_PERSON =
      new ToolSpec(
          "transfer_to_person",
          "Connects the caller with a person. Call it when the caller asks for a person or you cannot help.",
          List.of());

  private BuiltInTools() {}

  /** What the model is told of: a person only when there is one to be had. */
  static List<ToolSpec> specs(Agent agent, boolean personReachable) {
    List<ToolSpec> specs = new ArrayList<>();
    specs.add(CheckEligibility.SPEC);
    specs.add(END_CALL);
    if (personReachable) {
      specs.add(TRANSFER_TO_PERSON);
    }
    agent.tools().forEach(tool -> specs.add(tool.spec()));
    return specs;
  }
}
