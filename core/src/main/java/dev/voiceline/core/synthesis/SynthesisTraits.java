package dev.voiceline.core.synthesis;

import dev.voiceline.core.media.AudioFormat;

/**
 * What a voice can do.
 *
 * @param format of its audio
 * @param streamsText whether pieces shorter than a sentence may be handed in without harm to the
 *     melody
 * @param aligns whether it tells which characters were spoken when
 * @param longestPiece characters of one piece
 */
public record SynthesisTraits(
    AudioFormat format, boolean streamsText, boolean aligns, int longestPiece) {}
