package dev.voiceline.core.turn;

import dev.voiceline.core.language.Cue;

/**
 * A sentence that is to be said.
 *
 * @param unlessCallerGoesOn whether it loses its sense when the caller takes the floor, as a
 *     goodbye does
 */
record AgendaLine(Cue cue, boolean unlessCallerGoesOn) {}
