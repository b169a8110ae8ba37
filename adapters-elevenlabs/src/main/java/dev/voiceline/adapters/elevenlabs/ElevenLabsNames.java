package dev.voiceline.adapters.elevenlabs;

/**
 * What the operator calls the settings that a failure sends them to.
 *
 * @param key the variable that holds the key
 * @param url where the host is set
 * @param voice where the voice is set
 * @param model where the model is set
 */
public record ElevenLabsNames(String key, String url, String voice, String model) {
  /** Where nobody says otherwise. */
  public static ElevenLabsNames usual() {
    return new ElevenLabsNames(
        "ELEVENLABS_API_KEY", "ELEVENLABS_URL", "ELEVENLABS_VOICE", "the model in its settings");
  }
}
