package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.Activity.Stop;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The calls of a network, as the REST API orders them about. */
final class LiveExchange implements TelephoneExchange {
  private final Switchboard switchboard;

  LiveExchange(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  @Override
  public void listen(ExchangeListener listener) {
    switchboard.listen(listener);
  }

  @Override
  public CallView place(PlaceOrder order) {
    PhoneCall call = switchboard.outgoing(order);
    CallView queued = call.view();
    Outgoing outgoing =
        new Outgoing(
            switchboard.who(order.to()),
            order.ringFor(),
            order.longest(),
            order.detection(),
            order.sendDigits(),
            order.recording(),
            Optional.of(order.document()),
            () -> {},
            Optional.empty(),
            () -> {});
    Timers.Alarm unused =
        switchboard.carrier().timers().after(Duration.ZERO, () -> call.dial(outgoing));
    return queued;
  }

  @Override
  public OrderResult<CallView> redirect(String callSid, TwimlSource document) {
    return order(
        callSid,
        (leg, flow) -> {
          if (leg.life().stage() != CallStage.IN_PROGRESS) {
            return new OrderResult.NotInProgress<>();
          }
          flow.follow(document);
          return shown(callSid);
        });
  }

  @Override
  public OrderResult<CallView> end(String callSid, Ending ending) {
    return order(
        callSid,
        (leg, flow) -> {
          boolean answered = leg.life().stage() == CallStage.IN_PROGRESS;
          if (flow.isOver() || (ending == Ending.CANCELED && answered)) {
            return new OrderResult.NotInProgress<>();
          }
          flow.end(
              Stop.MOVED, answered ? CallEnd.Reason.ENDED_BY_REST : CallEnd.Reason.CANCELED, "");
          return shown(callSid);
        });
  }

  @Override
  public Optional<CallView> find(String callSid) {
    return switchboard.lines().view(callSid);
  }

  @Override
  public List<CallView> calls() {
    return switchboard.lines().views();
  }

  @Override
  public List<ConferenceView> conferences() {
    return switchboard.rooms().views();
  }

  @Override
  public OrderResult<RecordingView> startRecording(String callSid, RecordingRequest request) {
    return order(
        callSid,
        (leg, flow) ->
            leg.life().stage() == CallStage.IN_PROGRESS
                ? new OrderResult.Done<>(leg.recordings().begin(request))
                : new OrderResult.NotInProgress<>());
  }

  @Override
  public OrderResult<RecordingView> changeRecording(
      String callSid, String recordingSid, RecordingChange change) {
    return order(
        callSid,
        (leg, flow) ->
            leg.recordings()
                .change(recordingSid, change)
                .<OrderResult<RecordingView>>map(OrderResult.Done::new)
                .orElseGet(OrderResult.Unknown::new));
  }

  private OrderResult<CallView> shown(String callSid) {
    return find(callSid)
        .<OrderResult<CallView>>map(OrderResult.Done::new)
        .orElseGet(OrderResult.Unknown::new);
  }

  private <T> OrderResult<T> order(String callSid, BiFunction<Leg, CallFlow, OrderResult<T>> task) {
    Optional<PhoneCall> live = switchboard.lines().find(callSid);
    if (live.isPresent()) {
      return live.get().order(task);
    }
    return find(callSid).isPresent()
        ? new OrderResult.NotInProgress<>()
        : new OrderResult.Unknown<>();
  }
}
