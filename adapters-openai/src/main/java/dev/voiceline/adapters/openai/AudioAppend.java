package dev.voiceline.adapters.openai;

import java.util.Base64;

/**
 * Writes the caller's audio: the one message that is sent fifty times a second, so without a JSON
 * tree.
 */
final class AudioAppend {
  private static final String BEFORE = "{\"type\":\"input_audio_buffer.append\",\"audio\":\"";
  private static final String AFTER = "\"}";

  private AudioAppend() {}

  /** Base64 has no character that JSON would have to escape. */
  static String of(byte[] audio) {
    return BEFORE + Base64.getEncoder().encodeToString(audio) + AFTER;
  }
}
