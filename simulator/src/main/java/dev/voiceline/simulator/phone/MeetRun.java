package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.util.Set;

/** In a room, alone or with others: the verb {@code <Dial><Conference>}. */
final class MeetRun implements Activity, Room.Guest {
  private final Leg leg;
  private final CallFlow flow;
  private final Verb.Meet verb;
  private final Rooms rooms;
  private final HoldMusic music;
  private Timers.Alarm limit = () -> {};
  private boolean over;

  MeetRun(Leg leg, CallFlow flow, Verb.Meet verb) {
    this.leg = leg;
    this.flow = flow;
    this.verb = verb;
    rooms = leg.switchboard().rooms();
    music = new HoldMusic(leg, verb.room(), flow.document());
  }

  @Override
  public void start() {
    limit = leg.later(verb.terms().timeLimitSeconds() * 1_000L, this::leaveAndGoOn);
    rooms.enter(this, verb.room());
  }

  @Override
  public void stop(Stop why) {
    if (why == Stop.DROPPED) {
      finish();
      return;
    }
    leave();
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
    return true;
  }

  @Override
  public void said(Said done) {
    rooms.said(verb.room().name(), this, done);
  }

  @Override
  public String callSid() {
    return leg.callSid();
  }

  @Override
  public void waits() {
    whileThere(music::start);
  }

  @Override
  public void talks(Set<String> others) {
    whileThere(
        () -> {
          music.stop();
          leg.surroundings().talking(others);
        });
  }

  @Override
  public void hears(Said said) {
    whileThere(() -> leg.handset().heardParty(said));
  }

  @Override
  public void closed() {
    whileThere(this::goOn);
  }

  private void leaveAndGoOn() {
    if (!over) {
      rooms.leave(verb.room().name(), this);
      goOn();
    }
  }

  private void goOn() {
    finish();
    if (verb.terms().action().isPresent()) {
      flow.request(
          verb.terms().method(), verb.terms().action().get(), form(leg.life().stage().wire()));
    } else {
      flow.next();
    }
  }

  private void leave() {
    if (!over) {
      rooms.leave(verb.room().name(), this);
      finish();
    }
  }

  private void finish() {
    over = true;
    limit.cancel();
    music.stop();
  }

  private Form form(String status) {
    return leg.form(status).with("DialCallStatus", "answered");
  }

  private void whileThere(Runnable task) {
    leg.serial()
        .run(
            () -> {
              if (!over) {
                task.run();
              }
            });
  }
}
