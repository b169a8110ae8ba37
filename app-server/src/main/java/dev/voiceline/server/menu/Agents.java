package dev.voiceline.server.menu;

import dev.voiceline.core.runtime.Agent;
import java.util.Map;

/**
 * Who can answer.
 *
 * @param usual who answers unless another one is asked for
 * @param named the others, by their names
 */
public record Agents(Agent usual, Map<String, Agent> named) {
  /** The name of the usual one. */
  public static final String USUAL = "default";

  /** Copies the map. */
  public Agents {
    named = Map.copyOf(named);
  }

  /** Nobody but that one. */
  public static Agents only(Agent agent) {
    return new Agents(agent, Map.of());
  }

  /** The agent of that name; the usual one when there is none. */
  public Agent named(String name) {
    return named.getOrDefault(name, usual);
  }
}
