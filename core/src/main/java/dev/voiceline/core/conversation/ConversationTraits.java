package dev.voiceline.core.conversation;

import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;

/**
 * What a conversation can do.
 *
 * @param format of the audio in both directions
 * @param detectsTurns whether it tells by itself when the caller starts and stops
 * @param endpointing silence after the last voiced sound before {@code callerStopped} is told
 * @param truncates whether it can forget what was not heard
 * @param speaksVerbatim whether a verbatim script is spoken to the letter
 * @param acceptsText whether {@link Conversation#read} is understood
 * @param longestSession after which the other side ends it
 */
public record ConversationTraits(
    AudioFormat format,
    boolean detectsTurns,
    Duration endpointing,
    boolean truncates,
    boolean speaksVerbatim,
    boolean acceptsText,
    Duration longestSession) {}
