package dev.voiceline.simulator.phone.person;

import dev.voiceline.simulator.phone.PhoneListener;
import java.util.List;

/**
 * A caller who follows a script. Immutable; one person can be on many calls, each with a memory of
 * its own.
 */
public final class Person {
  private final List<Rule> rules;

  Person(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Begins a script. */
  public static Script script() {
    return new Script();
  }

  /** The person on one call: the listener to place it with. */
  public PhoneListener onPhone() {
    return new PersonOnPhone(rules);
  }
}
