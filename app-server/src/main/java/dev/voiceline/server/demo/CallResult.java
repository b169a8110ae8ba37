package dev.voiceline.server.demo;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.latency.LatencyAccount;
import dev.voiceline.simulator.latency.TurnLatency;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
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
 * @param model the session at the model; empty when none heard this caller
 */
record CallResult(
    Scenario scenario,
    List<Heard> heard,
    CallFigures figures,
    Optional<CallEnd> phoneEnd,
    Optional<EndReason> serverEnd,
    long heardByServersCountMs,
    Optional<ConnectionLog> model) {
  CallResult {
    heard = List.copyOf(heard);
  }

  static CallResult of(Scenario scenario, WatchedCall call, RealtimeModelServer model) {
    return new CallResult(
        scenario,
        call.phone().heard(),
        call.phone().figures(),
        call.phoneEnd(),
        call.serverEnd(),
        call.heardByServersCountMs(),
        model.connections().stream()
            .filter(connection -> connection.heard().contains(scenario.spokenId()))
            .findFirst());
  }

  /** Whether the caller heard these words. A pause inside a word does not matter. */
  boolean wasHeard(String words) {
    StringBuilder all = new StringBuilder();
    heard.forEach(utterance -> all.append(utterance.text()));
    return squeezed(all.toString()).contains(squeezed(words));
  }

  /** How long the caller waited for each answer, and for whom. */
  List<TurnLatency> latencies() {
    return LatencyAccount.of(figures, model.stream().toList());
  }

  private static String squeezed(String text) {
    return text.replace(" ", "");
  }
}
