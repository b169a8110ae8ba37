package dev.voiceline.server.demo;

import dev.voiceline.server.config.ConversationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The simulated services behind all voices of the server. */
final class Neighbors implements AutoCloseable {
  private final List<ConversationKind> voices;
  private final Optional<RealtimeNeighbor> model;
  private final List<Neighbor> all;
  private final AtomicBoolean broken = new AtomicBoolean();

  private Neighbors(
      List<ConversationKind> voices, Optional<RealtimeNeighbor> model, List<Neighbor> all) {
    this.voices = voices;
    this.model = model;
    this.all = all;
  }

  /**
   * Starts those that the voices need; what was started is stopped again when one cannot be.
   *
   * @param key the only one that is let in, everywhere
   * @param fast whether they lose no time
   */
  static Neighbors open(List<ConversationKind> voices, String key, boolean fast) {
    List<Neighbor> all = new ArrayList<>();
    Optional<RealtimeNeighbor> model = Optional.empty();
    try {
      if (voices.contains(ConversationKind.OPENAI)) {
        RealtimeNeighbor realtime = new RealtimeNeighbor(key, fast);
        model = Optional.of(realtime);
        all.add(realtime);
      }
      if (voices.contains(ConversationKind.CASCADE)) {
        all.add(new CascadeNeighbors(key, fast));
      }
      return new Neighbors(voices, model, List.copyOf(all));
    } catch (RuntimeException failed) {
      all.forEach(Neighbor::close);
      throw failed;
    }
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    all.forEach(neighbor -> settings.putAll(neighbor.settings()));
    settings.put(
        "VOICELINE_CONVERSATION",
        voices.stream().map(ConversationKind::word).collect(Collectors.joining(",")));
    return settings;
  }

  String addresses() {
    return all.stream().map(Neighbor::addresses).collect(Collectors.joining(", "));
  }

  /** What was measured of a call, voice by voice. */
  List<Overheard> overheard(Scenario scenario, WatchedCall call) {
    return all.stream().flatMap(each -> each.overheard(scenario, call).stream()).toList();
  }

  /** The realtime model is not to be had any more; whether it was before. */
  boolean breakModel() {
    boolean breaks = model.isPresent() && broken.compareAndSet(false, true);
    model.filter(any -> breaks).ifPresent(RealtimeNeighbor::breakDown);
    return breaks;
  }

  @Override
  public void close() {
    all.forEach(Neighbor::close);
  }
}
