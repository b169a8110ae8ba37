package dev.voiceline.server.config;

import dev.voiceline.server.menu.Agents;
import dev.voiceline.server.menu.Menu;
import dev.voiceline.server.menu.OpeningHours;
import dev.voiceline.server.menu.TurningAway;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What callers meet before the agent, and who the agents are.
 *
 * @param hours without them the line is always open
 * @param menu without one the usual agent answers
 */
public record FrontSettings(
    Agents agents, Optional<OpeningHours> hours, Optional<Menu> menu, TurningAway turningAway) {
  /** By whose clocks the line tells the day: that of its hours, else the machine's own. */
  public ZoneId zone() {
    return hours.map(OpeningHours::zone).orElseGet(ZoneId::systemDefault);
  }

  /** The same with other agents. */
  public FrontSettings with(Agents others) {
    return new FrontSettings(others, hours, menu, turningAway);
  }
}
