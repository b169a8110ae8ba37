package dev.voiceline.core.transcription;

import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;

/**
 * What a recognizer can do.
 *
 * @param format of the audio that it takes
 * @param endsTurns whether it tells {@code turnOver} by a model of its own, such as one that knows
 *     unfinished sentences; otherwise {@code paused} is all it tells
 * @param foresees whether it tells {@code turnLikelyOver} before the end of a turn
 * @param flushes whether {@link Transcription#flush} brings the last words at once
 * @param adapts whether {@link Transcription#expect} changes anything after the start
 * @param finalWithin how long after the end of speech the last words come, in 99 of 100 cases
 */
public record TranscriptionTraits(
    AudioFormat format,
    boolean endsTurns,
    boolean foresees,
    boolean flushes,
    boolean adapts,
    Duration finalWithin) {}
