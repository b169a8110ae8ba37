package dev.voiceline.adapters.deepgram;

/**
 * What the operator calls the settings that a failure sends them to.
 *
 * @param key the variable that holds the key
 * @param url where the host is set
 * @param model where the model is set, or the voice, which is one
 */
public record DeepgramNames(String key, String url, String model) {
  /** Where nobody says otherwise. */
  public static DeepgramNames usual() {
    return new DeepgramNames("DEEPGRAM_API_KEY", "DEEPGRAM_URL", "the model in its settings");
  }
}
