package dev.voiceline.adapters.twilio;

/**
 * What has passed through a media socket so far.
 *
 * @param messages messages from the carrier, of any kind
 * @param badMessages those that could not be read or came out of turn
 * @param foreignMessages those of another stream or track, which were ignored
 * @param framesHeard pieces of audio from the caller, usually 20 ms each
 * @param framesFilled frames of silence, 20 ms each, put into gaps of the caller's audio
 * @param framesDropped what was held for a listener that did not come in time, and given up
 * @param framesSent frames to the caller, 20 ms each
 */
public record StreamCounters(
    long messages,
    long badMessages,
    long foreignMessages,
    long framesHeard,
    long framesFilled,
    long framesDropped,
    long framesSent) {}
