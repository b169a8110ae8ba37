package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.twiml.Verb;
import java.util.List;

/** Hearing the network: {@code <Say>}, {@code <Play>} or {@code <Pause>}. */
final class AnnouncementRun implements Activity {
  private final Announcer announcer;

  AnnouncementRun(Leg leg, CallFlow flow, List<Verb.Audible> verbs) {
    announcer = new Announcer(leg, verbs, flow::next);
  }

  @Override
  public void start() {
    announcer.start();
  }

  @Override
  public void stop(Stop why) {
    announcer.stop();
  }
}
