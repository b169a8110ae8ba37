package dev.voiceline.core.conversation;

/**
 * Tokens of one reply, by modality. Cached tokens are part of the input counts.
 *
 * @param textIn text tokens read
 * @param audioIn audio tokens read
 * @param cachedIn of the two, how many came from the vendor's cache
 * @param textOut text tokens written
 * @param audioOut audio tokens spoken
 */
public record Usage(long textIn, long audioIn, long cachedIn, long textOut, long audioOut) {}
