package dev.voiceline.adapters.openai.chat;

/**
 * What the operator calls the settings that a failure sends them to.
 *
 * @param key the variable that holds the key, or where one is set
 * @param url where the address is set
 * @param model where the model is set
 */
public record ChatNames(String key, String url, String model) {
  /** Where nobody says otherwise. */
  public static ChatNames usual() {
    return new ChatNames("its key", "its address", "its model");
  }
}
