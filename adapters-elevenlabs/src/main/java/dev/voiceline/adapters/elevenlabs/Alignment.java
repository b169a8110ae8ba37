package dev.voiceline.adapters.elevenlabs;

import java.util.List;

/**
 * When characters are spoken, as one message tells it. Its text may hold health data, so it is
 * never printed.
 *
 * @param characters mostly one each
 * @param startMs of each, in a time base that the message does not tell
 * @param endMs of the last
 */
record Alignment(List<String> characters, List<Long> startMs, long endMs) {
  Alignment {
    characters = List.copyOf(characters);
    startMs = List.copyOf(startMs);
  }

  long firstMs() {
    return startMs.get(0);
  }

  @Override
  public String toString() {
    return "Alignment[" + characters.size() + "]";
  }
}
