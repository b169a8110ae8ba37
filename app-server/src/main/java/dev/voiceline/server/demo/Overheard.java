package dev.voiceline.server.demo;

import dev.voiceline.simulator.latency.CascadeLatency;
import dev.voiceline.simulator.latency.TurnLatency;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Heard;
import java.util.List;

/** What the services behind one voice measured of a call. */
interface Overheard {
  /** Frames of the caller's audio, 20 ms each. */
  long framesArrived();

  /** How often a function was asked for. */
  int toolCalls();

  /** How often what it gave was handed over. */
  int toolOutputs();

  /** How much speech was made for the call. */
  long generatedMs();

  /** By how much the model was misinformed of each item that was cut off, in milliseconds. */
  List<Long> truncationErrors(List<Heard> heard);

  /** How long the caller waited for each answer, and for whom. */
  List<TurnLatency> latencies(CallFigures figures);

  /** The same for each vendor, where there are several. */
  default List<CascadeLatency> parts(CallFigures figures) {
    return List.of();
  }
}
