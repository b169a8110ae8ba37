package dev.voiceline.core.runtime;

import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;

/** {@code stop_recording}. */
final class StopRecording implements BuiltIn {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "stop_recording",
          "Ends the recording of this call. Call it when the caller does not want to be recorded any more.",
          List.of());

  private final RecordingDesk desk;

  StopRecording(RecordingDesk desk) {
    this.desk = desk;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public boolean offered() {
    return desk.offered();
  }

  @Override
  public void run(ToolRequest request) {
    desk.wanted(request, new RecordingEvent.StopWanted());
  }
}
