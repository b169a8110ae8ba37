package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.twilio.CallStage;
import java.util.Set;
import java.util.function.Consumer;

/** Where a leg is. Changed by tasks of its serial, read by anybody. */
final class Surroundings {
  private final Consumer<Situation> told;
  private volatile Situation now =
      new Situation(CallStage.QUEUED, Engagement.NOTHING, false, Set.of());

  /** Somebody is told of every change. */
  Surroundings(Consumer<Situation> told) {
    this.told = told;
  }

  Situation now() {
    return now;
  }

  void stage(CallStage stage) {
    change(new Situation(stage, now.engagement(), now.music(), now.parties()));
  }

  void doing(Engagement engagement) {
    change(new Situation(now.stage(), engagement, false, Set.of()));
  }

  void waiting(boolean music) {
    change(new Situation(now.stage(), Engagement.WAITING, music, Set.of()));
  }

  void talking(Set<String> parties) {
    change(new Situation(now.stage(), Engagement.TALKING, false, parties));
  }

  private void change(Situation next) {
    if (!next.equals(now)) {
      now = next;
      told.accept(next);
    }
  }
}
