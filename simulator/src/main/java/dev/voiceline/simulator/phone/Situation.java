package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.twilio.CallStage;
import java.util.Set;

/**
 * Where a call is, at one moment.
 *
 * @param stage how far it is
 * @param engagement what it is doing
 * @param music whether music is heard
 * @param parties the SIDs of the calls that it is connected with
 */
public record Situation(
    CallStage stage, Engagement engagement, boolean music, Set<String> parties) {
  public Situation {
    parties = Set.copyOf(parties);
  }
}
