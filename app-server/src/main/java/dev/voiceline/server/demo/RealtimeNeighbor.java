package dev.voiceline.server.demo;

import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.simulator.realtime.Outage;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The realtime model. */
final class RealtimeNeighbor implements Neighbor {
  private static final Duration HASTY_FIRST_AUDIO = Duration.ofMillis(100);
  private static final Duration CHUNK = Duration.ofMillis(400);
  private static final int HASTY_SPEED = 10;

  private final String key;
  private final RealtimeModelServer model;

  /**
   * Listens at once.
   *
   * @param key the only one that is let in
   * @param fast whether it loses no time
   */
  RealtimeNeighbor(String key, boolean fast) {
    this.key = key;
    RealtimeSettings manner = RealtimeSettings.standard().withKey(key, true);
    model =
        new RealtimeModelServer(
            fast
                ? manner.withPace(new ScriptedPace(HASTY_FIRST_AUDIO, CHUNK, HASTY_SPEED))
                : manner);
  }

  /** From now on it is not to be had, also by those who are talking with it. */
  void breakDown() {
    model.outage(Outage.REFUSES);
    model.dropAll();
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("OPENAI_API_KEY", key, "OPENAI_REALTIME_URL", model.uri().toString());
  }

  @Override
  public String addresses() {
    return "model " + model.uri();
  }

  @Override
  public Optional<Overheard> overheard(Scenario scenario, WatchedCall call) {
    return model.connections().stream()
        .filter(connection -> connection.heard().contains(scenario.spokenId()))
        .findFirst()
        .map(OverheardModel::new);
  }

  @Override
  public void close() {
    model.close();
  }
}
