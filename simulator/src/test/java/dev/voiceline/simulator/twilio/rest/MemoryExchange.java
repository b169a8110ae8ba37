package dev.voiceline.simulator.twilio.rest;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.phone.carrier.Sids;
import dev.voiceline.simulator.twilio.CallRecordings;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.ConferenceView;
import dev.voiceline.simulator.twilio.Ending;
import dev.voiceline.simulator.twilio.ExchangeListener;
import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.PlaceOrder;
import dev.voiceline.simulator.twilio.RecordingChange;
import dev.voiceline.simulator.twilio.RecordingRequest;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import dev.voiceline.simulator.twilio.TwimlSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls that only change when told to, and the orders that were given about them. */
final class MemoryExchange implements TelephoneExchange {
  final List<PlaceOrder> placed = new ArrayList<>();
  final List<TwimlSource> redirections = new ArrayList<>();
  final List<ConferenceView> conferences = new ArrayList<>();

  private final Clock clock;
  private final Map<String, CallView> calls = new LinkedHashMap<>();
  private final Map<String, CallRecordings> recordings = new LinkedHashMap<>();
  private ExchangeListener listener = recording -> {};

  MemoryExchange(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void listen(ExchangeListener next) {
    listener = next;
  }

  @Override
  public synchronized CallView place(PlaceOrder order) {
    placed.add(order);
    String sid = Sids.call();
    CallView call = view(sid, order.from(), order.to(), CallStage.QUEUED);
    calls.put(sid, call);
    recordings.put(sid, new CallRecordings(sid, clock, view -> listener.recordingChanged(view)));
    return call;
  }

  /** The call is picked up. */
  synchronized void pickUp(String sid) {
    CallView call = call(sid);
    calls.put(
        sid,
        new CallView(
            sid,
            call.parent(),
            call.from(),
            call.to(),
            call.direction(),
            CallStage.IN_PROGRESS,
            Optional.of("human"),
            call.created(),
            Optional.of(clock.instant()),
            Optional.empty()));
  }

  /** The call is over. */
  synchronized void hangUp(String sid) {
    CallView call = call(sid);
    Optional<Instant> now = Optional.of(clock.instant());
    calls.put(
        sid,
        new CallView(
            sid,
            call.parent(),
            call.from(),
            call.to(),
            call.direction(),
            call.answered().isPresent() ? CallStage.COMPLETED : CallStage.CANCELED,
            call.answeredBy(),
            call.created(),
            call.answered(),
            now));
    Optional.ofNullable(recordings.get(sid)).ifPresent(all -> all.callOver(Optional.empty()));
  }

  @Override
  public synchronized OrderResult<CallView> redirect(String callSid, TwimlSource document) {
    CallView call = calls.get(callSid);
    if (call == null) {
      return new OrderResult.Unknown<>();
    }
    if (call.stage() != CallStage.IN_PROGRESS) {
      return new OrderResult.NotInProgress<>();
    }
    redirections.add(document);
    return new OrderResult.Done<>(call);
  }

  @Override
  public synchronized OrderResult<CallView> end(String callSid, Ending ending) {
    CallView call = calls.get(callSid);
    if (call == null) {
      return new OrderResult.Unknown<>();
    }
    boolean answered = call.stage() == CallStage.IN_PROGRESS;
    if (call.stage().terminal() || (answered && ending == Ending.CANCELED)) {
      return new OrderResult.NotInProgress<>();
    }
    hangUp(callSid);
    return new OrderResult.Done<>(call(callSid));
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

  @Override
  public synchronized OrderResult<RecordingView> startRecording(
      String callSid, RecordingRequest request) {
    CallRecordings ofCall = recordings.get(callSid);
    if (ofCall == null) {
      return new OrderResult.Unknown<>();
    }
    return call(callSid).stage() == CallStage.IN_PROGRESS
        ? new OrderResult.Done<>(ofCall.begin(request))
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

  private CallView call(String sid) {
    return find(sid).orElseThrow();
  }

  private CallView view(String sid, String from, String to, CallStage stage) {
    return new CallView(
        sid,
        Optional.empty(),
        from,
        to,
        "outbound-api",
        stage,
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }
}
