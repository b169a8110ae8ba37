package dev.voiceline.simulator.elevenlabs;

import java.util.Map;

/**
 * A request for speech that was let in. Texts may hold health data, so they are not printed.
 *
 * @param before what was said before, as the client told it; may be blank
 */
public record SpokenRequest(String voice, Map<String, String> query, String text, String before) {
  @Override
  public String toString() {
    return "SpokenRequest[" + voice + "]";
  }
}
