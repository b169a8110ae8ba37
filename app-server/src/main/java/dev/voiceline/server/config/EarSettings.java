package dev.voiceline.server.config;

import dev.voiceline.adapters.deepgram.ListenSettings;

/**
 * A recognizer of the cascade.
 *
 * @param name by which logs and the journal tell it from others; each has its own
 * @param deepgram who it is
 * @param keyVariable the variable that holds its key
 */
public record EarSettings(String name, ListenSettings deepgram, String keyVariable) {}
