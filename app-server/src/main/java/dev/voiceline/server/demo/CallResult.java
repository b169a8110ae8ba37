package dev.voiceline.server.demo;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.latency.CascadeLatency;
import dev.voiceline.simulator.latency.TurnLatency;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Heard;
import java.util.List;
import java.util.Optional;

/**
 * What came of a call, from all sides.
 *
 * @param scenario who called
 * @param heard what the caller's ear decoded from the audio that was played
 * @param figures as measured at the caller's ear
 * @param phoneEnd how the call ended for the phone; empty when it did not
 * @param serverEnd how it ended for the server; empty when it did not
 * @param heardByServersCountMs how much of the agent's speech the server believes was heard
 * @param voices what the services measured that talked with this caller; none when nobody did
 * @param queuedMs how long our own queues took of each answer, as the server measured it
 */
record CallResult(
    Scenario scenario,
    List<Heard> heard,
    CallFigures figures,
    Optional<CallEnd> phoneEnd,
    Optional<EndReason> serverEnd,
    long heardByServersCountMs,
    List<Overheard> voices,
    List<Long> queuedMs) {
  CallResult {
    heard = List.copyOf(heard);
    voices = List.copyOf(voices);
    queuedMs = List.copyOf(queuedMs);
  }

  static CallResult of(Scenario scenario, WatchedCall call, Neighbors neighbors) {
    return new CallResult(
        scenario,
        call.phone().heard(),
        call.phone().figures(),
        call.phoneEnd(),
        call.serverEnd(),
        call.heardByServersCountMs(),
        neighbors.overheard(scenario, call),
        call.queuedMs());
  }

  /** Whether the caller heard these words. A pause inside a word does not matter. */
  boolean wasHeard(String words) {
    StringBuilder all = new StringBuilder();
    heard.forEach(utterance -> all.append(utterance.text()));
    return squeezed(all.toString()).contains(squeezed(words));
  }

  /** How long the caller waited for each answer, and for whom. */
  List<TurnLatency> latencies() {
    return voices.stream().flatMap(voice -> voice.latencies(figures).stream()).toList();
  }

  /** The same for each vendor of a cascade. */
  List<CascadeLatency> parts() {
    return voices.stream().flatMap(voice -> voice.parts(figures).stream()).toList();
  }

  private static String squeezed(String text) {
    return text.replace(" ", "");
  }
}
