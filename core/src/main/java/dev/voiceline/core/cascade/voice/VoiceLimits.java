package dev.voiceline.core.cascade.voice;

import java.time.Duration;

/**
 * When a voice is given up.
 *
 * @param reopenings how often in a row it is opened anew without having spoken in between
 * @param firstAudioWithin after which a voice that was given words and is silent counts as failed
 */
public record VoiceLimits(int reopenings, Duration firstAudioWithin) {}
