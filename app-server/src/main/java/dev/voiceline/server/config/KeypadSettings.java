package dev.voiceline.server.config;

import java.util.List;

/**
 * The call that is led by keypad alone.
 *
 * @param services what a caller can ask about, the first with key 1; nine at most, and empty for
 *     the usual ones
 */
public record KeypadSettings(List<String> services) {
  public KeypadSettings {
    services = List.copyOf(services);
  }
}
