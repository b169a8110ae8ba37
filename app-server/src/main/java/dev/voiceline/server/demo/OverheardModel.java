package dev.voiceline.server.demo;

import dev.voiceline.simulator.latency.LatencyAccount;
import dev.voiceline.simulator.latency.TurnLatency;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.util.List;

/** What the realtime model measured of a call. */
record OverheardModel(ConnectionLog connection) implements Overheard {
  @Override
  public long framesArrived() {
    return connection.audioEvents();
  }

  @Override
  public int toolCalls() {
    return connection.toolCalls().size();
  }

  @Override
  public int toolOutputs() {
    return connection.toolOutputs().size();
  }

  @Override
  public long generatedMs() {
    return connection.spokenItems().stream().mapToLong(SpokenItem::generatedMs).sum();
  }

  @Override
  public List<Long> truncationErrors(List<Heard> heard) {
    return connection.spokenItems().stream()
        .flatMap(item -> TruncationError.of(item, heard).stream())
        .map(Math::abs)
        .toList();
  }

  @Override
  public List<TurnLatency> latencies(CallFigures figures) {
    return LatencyAccount.of(figures, List.of(connection));
  }
}
