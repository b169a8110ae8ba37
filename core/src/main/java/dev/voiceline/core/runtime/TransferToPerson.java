package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/** {@code transfer_to_person}, when there is one to be had. */
final class TransferToPerson implements BuiltIn {
  private static final String REASON = "reason";
  private static final ToolSpec SPEC =
      new ToolSpec(
          "transfer_to_person",
          "Connects the caller with a person. Call it when the caller asks for a person or you cannot help.",
          List.of(
              ToolParameter.optionalText(
                  REASON,
                  "Why a person is needed, in one short sentence that the person is told; no member ID, no"
                      + " date of birth and no name.")));

  private final OpenCall call;
  private Optional<String> reason = Optional.empty();

  TransferToPerson(OpenCall call) {
    this.call = call;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public boolean offered() {
    return call.scope().ports.person().isPresent();
  }

  @Override
  public void run(ToolRequest request) {
    call.answered(new ToolAnswer(request, ToolResult.say("transferring", "")), false);
    reason = request.arguments().text(REASON);
    call.on(new CallEvent.PersonAsked());
    if (call.floorIsFree()) {
      call.on(new CallEvent.FloorFree());
    }
  }

  /** Why the caller wants a person, as far as the agent said so. */
  Optional<String> reason() {
    return reason;
  }
}
