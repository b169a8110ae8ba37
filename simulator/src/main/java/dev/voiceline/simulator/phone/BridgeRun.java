package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import java.util.Set;

/** The dialed end of a connection; it ends when the other one does. */
final class BridgeRun implements Activity, Room.Guest {
  private final Leg leg;
  private final CallFlow flow;
  private final String bridge;
  private boolean over;

  BridgeRun(Leg leg, CallFlow flow, String bridge) {
    this.leg = leg;
    this.flow = flow;
    this.bridge = bridge;
  }

  @Override
  public void start() {
    leg.switchboard().bridges().connect(bridge, this);
  }

  @Override
  public void stop(Stop why) {
    over = true;
    if (why != Stop.DROPPED) {
      leg.switchboard().bridges().leave(bridge, this);
    }
  }

  @Override
  public boolean attentive() {
    return true;
  }

  @Override
  public void said(Said done) {
    leg.switchboard().bridges().said(bridge, this, done);
  }

  @Override
  public String callSid() {
    return leg.callSid();
  }

  @Override
  public void waits() {
    // The other one left while this one came in: its leaving closes the room or never opened it.
    leg.switchboard().bridges().leave(bridge, this);
    closed();
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
    whileOn(
        () -> {
          over = true;
          flow.finish(Reason.OTHER_HUNG_UP, "");
        });
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
