package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.UtteranceId;

/**
 * Another look at a turn is due. Of each turn at most one is set.
 *
 * @param turn that it is about, so that a late one is recognized as stale
 */
public record ArbiterAlarm(UtteranceId turn) {}
