package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/** {@code end_call}: the agent ends the call; a goodbye that it has not said is said first. */
final class EndCall implements BuiltIn {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "end_call",
          "Ends the phone call. Call it after you have said goodbye, when the caller needs nothing more.",
          List.of());

  private final OpenCall call;

  EndCall(OpenCall call) {
    this.call = call;
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
    Optional<Cue> words =
        call.agentSpeaks() ? Optional.empty() : Optional.of(call.scope().farewell());
    call.answered(new ToolAnswer(request, ToolResult.say("ended", "")), false);
    call.on(new CallEvent.FarewellAsked(EndReason.COMPLETED, words));
    if (words.isEmpty() && call.floorIsFree()) {
      call.on(new CallEvent.FloorFree());
    }
  }
}
