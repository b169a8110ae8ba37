package dev.voiceline.core.recording;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.RecordingOrder;

/** What the watch over a recording wants done. */
public sealed interface RecordingEffect {
  /** Order the network; its answer comes back as {@link RecordingEvent.Settled}. */
  record Give(RecordingOrder order) implements RecordingEffect {}

  /** Tell that the network has carried an order out. */
  record TellDone(RecordingOrder order) implements RecordingEffect {}

  /** Tell that it has not. */
  record TellFailed(RecordingOrder order, ControlFailure.Kind kind) implements RecordingEffect {}
}
