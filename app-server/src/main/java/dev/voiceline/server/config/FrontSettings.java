package dev.voiceline.server.config;

import dev.voiceline.server.menu.Agents;
import dev.voiceline.server.menu.Menu;
import dev.voiceline.server.menu.OpeningHours;
import dev.voiceline.server.menu.TurningAway;
import java.util.Optional;

/**
 * What callers meet before the agent, and who the agents are.
 *
 * @param hours without them the line is always open
 * @param menu without one the usual agent answers
 */
public record FrontSettings(
    Agents agents, Optional<OpeningHours> hours, Optional<Menu> menu, TurningAway turningAway) {
  /** The same with other agents. */
  public FrontSettings with(Agents others) {
    return new FrontSettings(others, hours, menu, turningAway);
  }
}
