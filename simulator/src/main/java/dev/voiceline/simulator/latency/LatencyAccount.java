package dev.voiceline.simulator.latency;

import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Reply;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Measured.Response;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import dev.voiceline.simulator.realtime.Measured.Utterance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Joins what the phone and the model measured of the same call. Both must use the same clock, as
 * they do within one process.
 */
public final class LatencyAccount {
  private final List<Utterance> utterances;
  private final List<SpokenItem> spoken;
  private final List<Response> responses;

  private LatencyAccount(List<ConnectionLog> model) {
    utterances = model.stream().flatMap(log -> log.utterances().stream()).toList();
    spoken = model.stream().flatMap(log -> log.spokenItems().stream()).toList();
    responses = model.stream().flatMap(log -> log.responses().stream()).toList();
  }

  /**
   * The account of a call, answer by answer.
   *
   * @param phone what was measured at the caller's ear
   * @param model the connections that the call had to the model
   */
  public static List<TurnLatency> of(CallFigures phone, List<ConnectionLog> model) {
    LatencyAccount account = new LatencyAccount(model);
    return phone.replies().stream().map(account::turn).toList();
  }

  private TurnLatency turn(Reply reply) {
    long whole = reply.millis();
    Optional<Long> noticed =
        utterances.stream()
            .map(Utterance::committedAt)
            .filter(at -> at >= reply.callerEndedAt() && at <= reply.agentBeganAt())
            .min(Comparator.naturalOrder());
    if (noticed.isEmpty()) {
      return TurnLatency.whole(whole);
    }
    OptionalLong noticing = OptionalLong.of(noticed.get() - reply.callerEndedAt());
    return spoken.stream()
        .filter(item -> item.firstAudioAt() >= noticed.get())
        .filter(item -> item.firstAudioAt() <= reply.agentBeganAt())
        .min(Comparator.comparingLong(SpokenItem::firstAudioAt))
        .map(item -> answered(reply, noticed.get(), item))
        .orElseGet(
            () ->
                new TurnLatency(
                    whole,
                    noticing,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty()));
  }

  private TurnLatency answered(Reply reply, long noticedAt, SpokenItem item) {
    // A response that was asked for before this turn ended has no part of its own in it.
    OptionalLong askedAt =
        responses.stream()
            .filter(response -> response.id().equals(item.responseId()))
            .mapToLong(Response::createdAt)
            .filter(at -> at >= noticedAt)
            .findFirst();
    return new TurnLatency(
        reply.millis(),
        OptionalLong.of(noticedAt - reply.callerEndedAt()),
        askedAt.isPresent()
            ? OptionalLong.of(askedAt.getAsLong() - noticedAt)
            : OptionalLong.empty(),
        askedAt.isPresent()
            ? OptionalLong.of(item.firstAudioAt() - askedAt.getAsLong())
            : OptionalLong.empty(),
        OptionalLong.of(reply.agentBeganAt() - item.firstAudioAt()));
  }
}
