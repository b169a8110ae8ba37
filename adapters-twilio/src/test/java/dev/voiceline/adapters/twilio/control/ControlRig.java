package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.NewMessage;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A control over a network in memory, in virtual time. */
final class ControlRig implements ControlObserver {
  static final CallId CALLER = new CallId("CAcaller");
  static final PhoneNumber OWN = PhoneNumber.of("+14155550100");
  static final PhoneNumber PERSON = PhoneNumber.of("+14155550199");

  final FakeTwilio twilio = new FakeTwilio();
  final VirtualTime time = new VirtualTime();
  final List<String> failures = new ArrayList<>();
  final List<CallId> ended = new ArrayList<>();
  final TwilioControl control;
  private final AtomicInteger names = new AtomicInteger();
  private final AtomicInteger tickets = new AtomicInteger();

  ControlRig() {
    this(Optional.of(OWN));
  }

  ControlRig(Optional<PhoneNumber> own) {
    ControlledLine line =
        new ControlledLine(
            own,
            own.map(NewMessage.Sender.OneNumber::new),
            Optional.empty(),
            new ControlAddresses("https://voice.example.test"),
            call -> "<Response><Connect>" + tickets.incrementAndGet() + "</Connect></Response>",
            "Please call us back.");
    control =
        new TwilioControl(twilio, line, time, time, () -> "name" + names.incrementAndGet(), this);
  }

  @Override
  public void failed(CallId call, String what, ControlFailure why) {
    failures.add(what);
  }

  @Override
  public void hungUp(CallId call) {
    ended.add(call);
  }

  @Override
  public void unexpected(CallId call, String state, String event) {
    failures.add("unexpected " + event + " in " + state);
  }
}
