package dev.voiceline.adapters.deepgram;

import java.time.Duration;

/**
 * How Aura speaks. That the vendor keeps nothing is no setting: every address says so.
 *
 * @param account at the vendor
 * @param voice its model, such as {@code aura-2-thalia-en}
 * @param connectWithin for the connection and the handshake
 * @param silence without a message while audio is owed, after which the connection counts as broken
 * @param redials how often in a row a lost socket is opened anew
 * @param pause before each of these
 * @param mostHeld characters that wait to be sent
 */
public record AuraSettings(
    DeepgramAccount account,
    String voice,
    Duration connectWithin,
    Duration silence,
    int redials,
    Duration pause,
    int mostHeld) {
  public AuraSettings {
    voice = checked(voice);
    if (redials < 0 || mostHeld < 1) {
      throw new IllegalArgumentException("bounds are positive");
    }
  }

  /** The defaults with that key. */
  public static AuraSettings of(String apiKey) {
    return new AuraSettings(
        DeepgramAccount.of(apiKey),
        "aura-2-thalia-en",
        Duration.ofSeconds(3),
        Duration.ofSeconds(3),
        2,
        Duration.ofMillis(250),
        20_000);
  }

  /** With another account. */
  public AuraSettings with(DeepgramAccount other) {
    return new AuraSettings(other, voice, connectWithin, silence, redials, pause, mostHeld);
  }

  /** With another voice. */
  public AuraSettings withVoice(String other) {
    return new AuraSettings(account, other, connectWithin, silence, redials, pause, mostHeld);
  }

  /** With another patience. */
  public AuraSettings withSilence(Duration longest) {
    return new AuraSettings(account, voice, connectWithin, longest, redials, pause, mostHeld);
  }

  /** The model by which it is billed, such as {@code aura-2}. */
  public String billedAs() {
    return family(voice);
  }

  /** The family by which it is billed. */
  static String family(String voice) {
    return voice.startsWith("aura-2") ? "aura-2" : "aura-1";
  }

  @Override
  public String toString() {
    return "AuraSettings[" + account.url().getHost() + ", " + voice + "]";
  }

  private static String checked(String voice) {
    if (!voice.matches("aura-[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "DEEPGRAM_VOICE must be one of Aura, such as aura-2-thalia-en");
    }
    return voice;
  }
}
