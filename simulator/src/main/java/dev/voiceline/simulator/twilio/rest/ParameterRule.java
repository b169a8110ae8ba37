package dev.voiceline.simulator.twilio.rest;

import java.util.regex.Pattern;

/**
 * What is known of a parameter.
 *
 * @param value what a value that is not empty must match
 * @param repeatable whether it may be sent more than once
 * @param simulated whether this server does something about it
 */
record ParameterRule(String name, Pattern value, boolean repeatable, boolean simulated) {
  private static final Pattern ANY = Pattern.compile("(?s).*");

  /** Any text; what it must be, its operation says. */
  static ParameterRule text(String name) {
    return new ParameterRule(name, ANY, false, true);
  }

  static ParameterRule matching(String name, String pattern) {
    return new ParameterRule(name, Pattern.compile(pattern), false, true);
  }

  static ParameterRule method(String name) {
    return matching(name, "GET|POST");
  }

  static ParameterRule flag(String name) {
    return matching(name, "true|false");
  }

  static ParameterRule count(String name) {
    return matching(name, "\\d{1,9}");
  }

  static ParameterRule unsimulated(String name) {
    return new ParameterRule(name, ANY, false, false);
  }

  /** The same, which may be sent once for each of several values. */
  ParameterRule repeated() {
    return new ParameterRule(name, value, true, simulated);
  }
}
