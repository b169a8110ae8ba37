package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.twilio.CallRecordings;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.ConferenceView;
import dev.voiceline.simulator.twilio.Ending;
import dev.voiceline.simulator.twilio.ExchangeListener;
import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.PlaceOrder;
import dev.voiceline.simulator.twilio.RecordedAudio;
import dev.voiceline.simulator.twilio.RecordingChange;
import dev.voiceline.simulator.twilio.RecordingRequest;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import dev.voiceline.simulator.twilio.TwimlSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls that are picked up as soon as they are placed, and leave three seconds of sound. */
public final class TalkingExchange implements TelephoneExchange {
  /** What every recording holds. */
  public static final RecordedAudio SOUND = RecordedAudio.tones(Duration.ofSeconds(3));

  private final SystemTime time = new SystemTime();
  private final Map<String, CallView> calls = new LinkedHashMap<>();
  private final Map<String, CallRecordings> recordings = new LinkedHashMap<>();
  private final List<ConferenceView> conferences = new ArrayList<>();
  private ExchangeListener listener = recording -> {};

  @Override
  public synchronized void listen(ExchangeListener next) {
    listener = next;
  }

  @Override
  public synchronized CallView place(PlaceOrder order) {
    String sid = "CA" + UUID.randomUUID().toString().replace("-", "");
    CallView call = view(sid, order.from(), order.to(), CallStage.IN_PROGRESS);
    calls.put(sid, call);
    recordings.put(sid, new CallRecordings(sid, time, view -> listener.recordingChanged(view)));
    return call;
  }

  @Override
  public synchronized OrderResult<CallView> redirect(String callSid, TwimlSource document) {
    return whileTalking(callSid);
  }

  @Override
  public synchronized OrderResult<CallView> end(String callSid, Ending ending) {
    OrderResult<CallView> found = whileTalking(callSid);
    if (found instanceof OrderResult.Done<CallView> talking) {
      CallView over =
          view(callSid, talking.view().from(), talking.view().to(), CallStage.COMPLETED);
      calls.put(callSid, over);
      recordings.get(callSid).callOver(Optional.of(SOUND));
    }
    return found;
  }

  @Override
  public synchronized Optional<CallView> find(String callSid) {
    return Optional.ofNullable(calls.get(callSid));
  }

  @Override
  public synchronized List<CallView> calls() {
    return List.copyOf(calls.values());
  }

  @Override
  public synchronized List<ConferenceView> conferences() {
    return List.copyOf(conferences);
  }

  /** A conference from now on, whatever the calls do. */
  synchronized void show(ConferenceView conference) {
    conferences.add(conference);
  }

  @Override
  public synchronized OrderResult<RecordingView> startRecording(
      String callSid, RecordingRequest request) {
    return whileTalking(callSid) instanceof OrderResult.Done<CallView>
        ? new OrderResult.Done<>(recordings.get(callSid).begin(request))
        : new OrderResult.NotInProgress<>();
  }

  @Override
  public synchronized OrderResult<RecordingView> changeRecording(
      String callSid, String recordingSid, RecordingChange change) {
    return Optional.ofNullable(recordings.get(callSid))
        .flatMap(ofCall -> ofCall.change(recordingSid, change))
        .<OrderResult<RecordingView>>map(OrderResult.Done::new)
        .orElseGet(OrderResult.Unknown::new);
  }

  private OrderResult<CallView> whileTalking(String callSid) {
    CallView call = calls.get(callSid);
    if (call == null) {
      return new OrderResult.Unknown<>();
    }
    return call.stage().terminal()
        ? new OrderResult.NotInProgress<>()
        : new OrderResult.Done<>(call);
  }

  private static CallView view(String sid, String from, String to, CallStage stage) {
    Optional<Instant> ended =
        stage.terminal() ? Optional.of(Instant.EPOCH.plusSeconds(9)) : Optional.empty();
    return new CallView(
        sid,
        Optional.empty(),
        from,
        to,
        "outbound-api",
        stage,
        Optional.of("human"),
        Instant.EPOCH,
        Optional.of(Instant.EPOCH.plusSeconds(1)),
        ended);
  }
}
