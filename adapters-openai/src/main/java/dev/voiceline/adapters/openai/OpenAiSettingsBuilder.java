package dev.voiceline.adapters.openai;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Gathers settings; {@link #build} checks them. What is not given has a default that suits
 * telephone calls in English.
 */
public final class OpenAiSettingsBuilder {
  private final String apiKey;
  private URI url = URI.create("wss://api.openai.com/v1/realtime");
  private String model = "gpt-realtime-2.1";
  private String voice = "marin";
  private double speed = 1.0;
  private String transcriptionModel = "gpt-4o-mini-transcribe";
  private Optional<String> language = Optional.of("en");
  private TurnDetection turnDetection = TurnDetection.defaults();
  private NoiseReduction noiseReduction = NoiseReduction.OFF;
  private OptionalInt maxOutputTokens = OptionalInt.empty();
  private Optional<ReasoningEffort> reasoningEffort = Optional.empty();
  private SessionLimits limits = SessionLimits.defaults();

  OpenAiSettingsBuilder(String apiKey) {
    this.apiKey = apiKey;
  }

  /** Where the Realtime API is, without a model; {@code ws://} for this machine only. */
  public OpenAiSettingsBuilder url(URI address) {
    url = address;
    return this;
  }

  /** The speech model. */
  public OpenAiSettingsBuilder model(String name) {
    model = name;
    return this;
  }

  /** The agent's voice. */
  public OpenAiSettingsBuilder voice(String name) {
    voice = name;
    return this;
  }

  /** The speed of speech, 0.25 to 1.5. */
  public OpenAiSettingsBuilder speed(double factor) {
    speed = factor;
    return this;
  }

  /** The model that writes down what the caller says. */
  public OpenAiSettingsBuilder transcriptionModel(String name) {
    transcriptionModel = name;
    return this;
  }

  /** The caller's language, ISO 639-1; blank to let the service find out. */
  public OpenAiSettingsBuilder language(String code) {
    language = Optional.of(code);
    return this;
  }

  /** When the caller is taken to speak. */
  public OpenAiSettingsBuilder turnDetection(TurnDetection detection) {
    turnDetection = detection;
    return this;
  }

  /** What is done to the caller's audio first. */
  public OpenAiSettingsBuilder noiseReduction(NoiseReduction reduction) {
    noiseReduction = reduction;
    return this;
  }

  /** The longest reply in tokens, 1 to 4,096. */
  public OpenAiSettingsBuilder maxOutputTokens(int tokens) {
    maxOutputTokens = OptionalInt.of(tokens);
    return this;
  }

  /** For reasoning models. */
  public OpenAiSettingsBuilder reasoningEffort(ReasoningEffort effort) {
    reasoningEffort = Optional.of(effort);
    return this;
  }

  /** Time and size bounds of a session. */
  public OpenAiSettingsBuilder limits(SessionLimits bounds) {
    limits = bounds;
    return this;
  }

  /**
   * The settings.
   *
   * @throws IllegalArgumentException with one sentence that names the setting that cannot work and
   *     what to do
   */
  public OpenAiSettings build() {
    return new OpenAiSettings(
        url,
        apiKey,
        model,
        voice,
        speed,
        transcriptionModel,
        language,
        turnDetection,
        noiseReduction,
        maxOutputTokens,
        reasoningEffort,
        limits);
  }
}
