package dev.voiceline.core.cascade;

import java.util.ArrayList;
import java.util.List;

/** What has an effect passes here: at once, or when the gate is opened, if it ever is. */
final class Gate {
  private final List<Runnable> held = new ArrayList<>();
  private boolean open;

  private Gate(boolean open) {
    this.open = open;
  }

  static Gate opened() {
    return new Gate(true);
  }

  static Gate shut() {
    return new Gate(false);
  }

  boolean isOpen() {
    return open;
  }

  void pass(Runnable effect) {
    if (open) {
      effect.run();
    } else {
      held.add(effect);
    }
  }

  void open() {
    open = true;
    List<Runnable> all = List.copyOf(held);
    held.clear();
    all.forEach(Runnable::run);
  }
}
