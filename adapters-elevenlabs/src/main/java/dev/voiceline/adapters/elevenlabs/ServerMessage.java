package dev.voiceline.adapters.elevenlabs;

import java.util.Optional;

/**
 * A message of the service, as far as it matters here. One may bring audio, its alignment and the
 * end at once.
 *
 * @param context blank when it does not say
 * @param audio may be empty
 * @param alignment of the normalized text if there is one, else of the text
 * @param last whether the context has ended and nothing of it follows
 * @param error the service's word for what is wrong, {@code unknown} when it has none; empty when
 *     nothing is
 */
record ServerMessage(
    String context,
    byte[] audio,
    Optional<Alignment> alignment,
    boolean last,
    Optional<String> error) {
  @Override
  public String toString() {
    return "ServerMessage[" + context + ", " + audio.length + " bytes]";
  }
}
