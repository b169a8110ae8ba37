package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.Script;

/**
 * A sentence that is to be said.
 *
 * @param unlessCallerGoesOn whether it loses its sense when the caller takes the floor, as a
 *     goodbye does
 */
record AgendaLine(Script script, boolean unlessCallerGoesOn) {}
