package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.twiml.NumberNoun;
import dev.voiceline.simulator.phone.twiml.Verb;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.TwimlSource;
import dev.voiceline.simulator.twilio.WebAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Calling people for a leg, and being connected with the first who answers: {@code <Dial>} with
 * numbers. Belongs to the leg's serial.
 */
final class DialRun implements Activity, Room.Guest {
  private static final int MOST_SECONDS = 14_400;

  private final Leg leg;
  private final CallFlow flow;
  private final Verb.Dial verb;
  private final List<PhoneCall> ringing = new ArrayList<>();
  private Optional<PhoneCall> answered = Optional.empty();
  private OptionalLong bridgedAt = OptionalLong.empty();
  private CallStage outcome = CallStage.NO_ANSWER;
  private Timers.Alarm limit = () -> {};
  private boolean over;

  DialRun(Leg leg, CallFlow flow, Verb.Dial verb) {
    this.leg = leg;
    this.flow = flow;
    this.verb = verb;
  }

  @Override
  public void start() {
    Map<PhoneCall, NumberNoun> dialed = new LinkedHashMap<>();
    for (NumberNoun number : verb.numbers()) {
      dialed.put(leg.switchboard().child(leg, verb.terms(), number, flow::resolve), number);
    }
    ringing.addAll(dialed.keySet());
    dialed.forEach((child, number) -> child.dial(order(child, number)));
  }

  private Outgoing order(PhoneCall child, NumberNoun number) {
    return new Outgoing(
        leg.switchboard().who(number.number()),
        Duration.ofSeconds(verb.terms().timeoutSeconds()),
        Duration.ofSeconds(MOST_SECONDS),
        Optional.empty(),
        "",
        Optional.empty(),
        number
            .whisper()
            .map(flow::resolve)
            .map(address -> new TwimlSource.At(new WebAddress(address, number.whisperMethod()))),
        () -> answeredBy(child),
        Optional.of(() -> readyToTalk(child)),
        () -> ended(child));
  }

  /** Somebody has answered: nobody else needs to. */
  void answeredBy(PhoneCall child) {
    whileOn(
        () -> {
          if (answered.isEmpty()) {
            answered = Optional.of(child);
            ringing.stream().filter(each -> each != child).forEach(PhoneCall::cancel);
          } else if (answered.get() != child) {
            child.cancel();
          }
        });
  }

  /** Who answered has heard what was to be heard before. */
  void readyToTalk(PhoneCall child) {
    whileOn(
        () -> {
          if (answered.filter(each -> each == child).isPresent()) {
            bridge(child);
          }
        });
  }

  /** A dialed call is over. */
  void ended(PhoneCall child) {
    whileOn(
        () -> {
          ringing.remove(child);
          if (answered.isEmpty() || answered.get() == child) {
            outcome = child.situation().stage();
          }
          if (bridgedAt.isPresent() && answered.filter(each -> each == child).isPresent()) {
            leave();
          } else if (bridgedAt.isEmpty() && ringing.isEmpty()) {
            goOn();
          }
        });
  }

  private void bridge(PhoneCall child) {
    leg.answer();
    bridgedAt = OptionalLong.of(leg.now());
    limit = leg.later(verb.terms().timeLimitSeconds() * 1_000L, this::leave);
    leg.switchboard().bridges().connect(bridge(), this);
    child.join(bridge(), () -> whileOn(this::leave));
  }

  @Override
  public void stop(Stop why) {
    if (over) {
      return;
    }
    over = true;
    limit.cancel();
    if (why == Stop.DROPPED) {
      return;
    }
    if (bridgedAt.isPresent()) {
      leave();
    } else {
      List.copyOf(ringing).forEach(PhoneCall::cancel);
    }
    verb.terms()
        .action()
        .filter(action -> why == Stop.HUNG_UP)
        .ifPresent(
            action ->
                leg.callbacks()
                    .informAction(verb.terms().method(), flow.resolve(action), form("completed")));
  }

  @Override
  public boolean attentive() {
    return bridgedAt.isPresent();
  }

  @Override
  public void said(Said done) {
    leg.switchboard().bridges().said(bridge(), this, done);
  }

  @Override
  public String callSid() {
    return leg.callSid();
  }

  @Override
  public void waits() {
    // The other one is about to come in.
  }

  @Override
  public void talks(Set<String> others) {
    whileOn(() -> leg.surroundings().talking(others));
  }

  @Override
  public void hears(Said said) {
    whileOn(() -> leg.handset().heardParty(said));
  }

  @Override
  public void closed() {
    whileOn(this::goOn);
  }

  // Both enter with the right to close the room: whoever leaves ends it for the other.
  private void leave() {
    leg.switchboard().bridges().leave(bridge(), this);
    whileOn(this::goOn);
  }

  private String bridge() {
    return "bridge of " + leg.callSid();
  }

  private void goOn() {
    over = true;
    limit.cancel();
    if (verb.terms().action().isPresent()) {
      flow.request(
          verb.terms().method(), verb.terms().action().get(), form(leg.life().stage().wire()));
    } else {
      flow.next();
    }
  }

  private Form form(String status) {
    boolean bridged = bridgedAt.isPresent();
    Form form =
        leg.form(status)
            .with("DialCallStatus", bridged ? CallStage.COMPLETED.wire() : outcome.wire())
            .with("DialBridged", Boolean.toString(bridged));
    long seconds = bridged ? (leg.now() - bridgedAt.getAsLong() + 999) / 1_000 : 0;
    return answered
        .map(child -> form.with("DialCallSid", child.callSid()))
        .orElse(form)
        .with("DialCallDuration", Long.toString(seconds));
  }

  private void whileOn(Runnable task) {
    leg.serial()
        .run(
            () -> {
              if (!over) {
                task.run();
              }
            });
  }
}
