package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the caller does over the agent.
 *
 * @param sounds so far, oldest first; at least one
 * @param sounding whether the latest still goes on
 * @param hearing what the caller was hearing when they began
 * @param speech whether the latest was long enough to be speech, unless its words say otherwise
 * @param assent whether the latest was understood, while it went on, as a mere word of assent
 * @param guarded whether they began in the middle of what must be heard whole
 */
record Overlap(
    List<UtteranceId> sounds,
    boolean sounding,
    Hearing hearing,
    boolean speech,
    boolean assent,
    boolean guarded) {
  Overlap {
    sounds = List.copyOf(sounds);
  }

  static Overlap by(UtteranceId sound, Hearing hearing) {
    return by(sound, hearing, false);
  }

  static Overlap by(UtteranceId sound, Hearing hearing, boolean guarded) {
    return new Overlap(List.of(sound), true, hearing, false, false, guarded);
  }

  UtteranceId latest() {
    return sounds.get(sounds.size() - 1);
  }

  boolean includes(UtteranceId sound) {
    return sounds.contains(sound);
  }

  boolean isLatest(UtteranceId sound) {
    return latest().equals(sound);
  }

  Overlap and(UtteranceId sound) {
    List<UtteranceId> more = new ArrayList<>(sounds);
    more.add(sound);
    return new Overlap(more, true, hearing, false, false, guarded);
  }

  /** The latest is over. */
  Overlap over(boolean wasSpeech) {
    return new Overlap(sounds, false, hearing, wasSpeech, assent, guarded);
  }

  Overlap understoodAsAssent() {
    return new Overlap(sounds, sounding, hearing, speech, true, guarded);
  }
}
