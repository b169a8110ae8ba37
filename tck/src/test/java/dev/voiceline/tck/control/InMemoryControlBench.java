package dev.voiceline.tck.control;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;

/** A network in memory with its control. */
class InMemoryControlBench implements ControlBench {
  private final InMemoryControl control;
  private final Duration patience;

  InMemoryControlBench(InMemoryControl control, Duration patience) {
    this.control = control;
    this.patience = patience;
  }

  @Override
  public CallControl control() {
    return control;
  }

  @Override
  public CallId call() {
    return new CallId("call-0123456789");
  }

  @Override
  public PhoneNumber person() {
    return InMemoryNetwork.PERSON;
  }

  @Override
  public PhoneNumber stranger() {
    return InMemoryNetwork.STRANGER;
  }

  @Override
  public NetworkEnd network() {
    return control.network;
  }

  @Override
  public NetworkFacts facts() {
    return control.network;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public void close() {}
}
