package dev.voiceline.tck.control;

import java.time.Duration;

/** A control with a single fault, under all kits. */
abstract class BrokenControl extends ControlKits {
  abstract InMemoryControl control();

  @Override
  final ControlBench freshBench() {
    return new InMemoryControlBench(control(), patience());
  }

  Duration patience() {
    return Duration.ofSeconds(10);
  }

  /** What is missing never comes, so the kit's patience decides how long these tests take. */
  abstract static class Hanging extends BrokenControl {
    @Override
    final Duration patience() {
      return Duration.ofSeconds(3);
    }
  }
}
