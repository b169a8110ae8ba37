package dev.voiceline.adapters.openai;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An account and how its agent listens and speaks. Made with {@link #builder}. Never printed with
 * its key.
 *
 * @param url the Realtime API without a model, {@code wss://api.openai.com/v1/realtime}
 * @param apiKey the secret key of the account
 * @param model such as {@code gpt-realtime-2.1}
 * @param voice such as {@code marin}
 * @param speed of speech, 0.25 to 1.5
 * @param transcriptionModel that writes down what the caller says
 * @param language of the caller, ISO 639-1; empty to let the service find out
 * @param turnDetection when the caller is taken to speak
 * @param noiseReduction before listening
 * @param maxOutputTokens of one reply, 1 to 4,096; empty for the service's own bound
 * @param reasoningEffort sent only when given
 * @param limits of a session
 */
public record OpenAiSettings(
    URI url,
    String apiKey,
    String model,
    String voice,
    double speed,
    String transcriptionModel,
    Optional<String> language,
    TurnDetection turnDetection,
    NoiseReduction noiseReduction,
    OptionalInt maxOutputTokens,
    Optional<ReasoningEffort> reasoningEffort,
    SessionLimits limits) {

  /**
   * Voices of OpenAI's other speech products: the Realtime API takes their names and gives noise.
   */
  private static final Set<String> NOT_REALTIME_VOICES = Set.of("fable", "onyx", "nova");

  public OpenAiSettings {
    apiKey = apiKey.strip();
    if (apiKey.isEmpty()) {
      throw new IllegalArgumentException(
          "OPENAI_API_KEY is not set: put a secret key from https://platform.openai.com/api-keys there");
    }
    if (!apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "OPENAI_API_KEY holds characters that no key has: copy it again, without blanks and quotes");
    }
    RealtimeAddress.checked(url);
    model = named(model, "OPENAI_REALTIME_MODEL");
    voice = named(voice, "OPENAI_VOICE");
    if (NOT_REALTIME_VOICES.contains(voice)) {
      throw new IllegalArgumentException(
          "OPENAI_VOICE " + voice + " is no voice of the Realtime API; try marin or cedar");
    }
    transcriptionModel = named(transcriptionModel, "the transcription model");
    language = language.map(String::strip).filter(code -> !code.isEmpty());
    if (!(speed >= 0.25 && speed <= 1.5)) {
      throw new IllegalArgumentException("the speed of speech lies between 0.25 and 1.5: " + speed);
    }
    if (maxOutputTokens.isPresent()
        && (maxOutputTokens.getAsInt() < 1 || maxOutputTokens.getAsInt() > 4096)) {
      throw new IllegalArgumentException(
          "the tokens of a reply lie between 1 and 4096: " + maxOutputTokens.getAsInt());
    }
  }

  /** The defaults, with that key. */
  public static OpenAiSettingsBuilder builder(String apiKey) {
    return new OpenAiSettingsBuilder(apiKey);
  }

  @Override
  public String toString() {
    return "OpenAiSettings[" + url.getHost() + ", " + model + ", " + voice + "]";
  }

  private static String named(String value, String setting) {
    String name = value.strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(setting + " must not be empty");
    }
    return name;
  }
}
