package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;

/**
 * A sound that was passed over before it was known whether there were words in it.
 *
 * @param hearing what the caller was hearing when it began
 */
record PassedSound(UtteranceId utterance, Hearing hearing) {}
