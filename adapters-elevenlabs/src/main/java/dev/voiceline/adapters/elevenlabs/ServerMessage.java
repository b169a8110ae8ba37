package dev.voiceline.adapters.elevenlabs;

import java.util.Base64;
import java.util.Optional;

/**
 * A message of the service, as far as it matters here. One may bring audio, its alignment and the
 * end at once.
 *
 * @param context blank when it does not say
 * @param base64 of the audio; may be empty
 * @param alignment of the normalized text if there is one, else of the text
 * @param last whether the context has ended and nothing of it follows
 * @param error the service's word for what is wrong, {@code unknown} when it has none; empty when
 *     nothing is
 */
record ServerMessage(
    String context,
    String base64,
    Optional<Alignment> alignment,
    boolean last,
    Optional<String> error) {
  private static final byte[] NONE = {};

  /** Its audio; none when that cannot be decoded. */
  byte[] audio() {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return NONE;
    }
  }

  @Override
  public String toString() {
    return "ServerMessage[" + context + "]";
  }
}
