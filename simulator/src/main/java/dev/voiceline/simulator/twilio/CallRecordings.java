package dev.voiceline.simulator.twilio;

import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The recordings of one call, as an exchange keeps them: at most one by each source at a time. Its
 * caller sees to it that one thread at a time uses it, and tells it when the call is over.
 */
public final class CallRecordings {
  private final String callSid;
  private final Clock clock;
  private final Consumer<RecordingView> told;
  private final List<RecordingMeter> all = new ArrayList<>();

  /**
   * None so far.
   *
   * @param told is told of every change, such as {@link ExchangeListener#recordingChanged}
   */
  public CallRecordings(String callSid, Clock clock, Consumer<RecordingView> told) {
    this.callSid = callSid;
    this.clock = clock;
    this.told = told;
  }

  /** Begins one, unless the same source has one under way. */
  public RecordingView begin(RecordingRequest request) {
    for (RecordingMeter each : all) {
      if (each.live() && each.view().request().source().equals(request.source())) {
        return each.view();
      }
    }
    String sid = "RE" + UUID.randomUUID().toString().replace("-", "");
    RecordingView begun =
        new RecordingView(
            sid,
            callSid,
            request,
            RecordingStage.IN_PROGRESS,
            clock.instant(),
            Duration.ZERO,
            Optional.empty());
    all.add(new RecordingMeter(begun, clock));
    told.accept(begun);
    return begun;
  }

  /**
   * Changes one that is under way.
   *
   * @param recordingSid {@code RE...}, or {@link TelephoneExchange#CURRENT} for the latest
   * @return how it is now; empty when there is none
   */
  public Optional<RecordingView> change(String recordingSid, RecordingChange change) {
    Optional<RecordingMeter> found =
        all.stream()
            .filter(RecordingMeter::live)
            .filter(each -> recordingSid.equals(TelephoneExchange.CURRENT) || each.is(recordingSid))
            .reduce((earlier, later) -> later);
    return found.map(meter -> change(meter, change));
  }

  private RecordingView change(RecordingMeter meter, RecordingChange change) {
    RecordingView changed = meter.change(change);
    told.accept(changed);
    if (change == RecordingChange.STOP) {
      told.accept(meter.finish(Optional.empty()));
    }
    return changed;
  }

  /**
   * The call is over, and with it what is still being recorded.
   *
   * @param audio what was recorded, where the exchange has it
   */
  public void callOver(Optional<RecordedAudio> audio) {
    all.stream().filter(RecordingMeter::live).forEach(meter -> told.accept(meter.finish(audio)));
  }
}
