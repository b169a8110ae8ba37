package dev.voiceline.core.turn;

import dev.voiceline.core.language.Cue;

/**
 * A sentence that is to be said.
 *
 * @param unlessCallerGoesOn whether it loses its sense when the caller takes the floor, as a
 *     goodbye does
 * @param filler whether it only says that the agent is still there
 */
record AgendaLine(Cue cue, boolean unlessCallerGoesOn, boolean filler) {
  AgendaLine(Cue cue, boolean unlessCallerGoesOn) {
    this(cue, unlessCallerGoesOn, false);
  }

  static AgendaLine filler(Cue cue) {
    return new AgendaLine(cue, true, true);
  }
}
