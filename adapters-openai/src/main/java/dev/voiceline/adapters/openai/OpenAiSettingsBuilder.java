package dev.voiceline.adapters.openai;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gathers settings; {@link #build} checks them. What is not given has a default that suits
 * telephone calls in English.
 */
public final class OpenAiSettingsBuilder {
  private final Provider provider;
  private final String apiKey;
  private Optional<URI> url = Optional.empty();
  private KeyHeader keyHeader;
  private Optional<String> organization = Optional.empty();
  private Optional<String> project = Optional.empty();
  private Optional<String> model = Optional.empty();
  private String voice = "marin";
  private OptionalDouble speed = OptionalDouble.empty();
  private Transcription transcription = Transcription.defaults();
  private TurnDetection turnDetection = TurnDetection.defaults();
  private Optional<NoiseReduction> noiseReduction = Optional.empty();
  private Generation generation = Generation.defaults();
  private SessionLimits limits = SessionLimits.defaults();

  OpenAiSettingsBuilder(Provider provider, String apiKey) {
    this.provider = provider;
    this.apiKey = apiKey;
    this.keyHeader = provider == Provider.AZURE ? KeyHeader.API_KEY : KeyHeader.BEARER;
  }

  /** Where the Realtime API is, without a model; {@code ws://} for this machine only. */
  public OpenAiSettingsBuilder url(URI address) {
    url = Optional.of(address);
    return this;
  }

  /** How the key travels. */
  public OpenAiSettingsBuilder keyHeader(KeyHeader header) {
    keyHeader = header;
    return this;
  }

  /** Who is billed. */
  public OpenAiSettingsBuilder organization(String id) {
    organization = Optional.of(id);
    return this;
  }

  /** Within the organization, who is billed. */
  public OpenAiSettingsBuilder project(String id) {
    project = Optional.of(id);
    return this;
  }

  /** The speech model, or the deployment of one. */
  public OpenAiSettingsBuilder model(String name) {
    model = Optional.of(name);
    return this;
  }

  /** The agent's voice: a name, or the id of one of the account's own. */
  public OpenAiSettingsBuilder voice(String name) {
    voice = name;
    return this;
  }

  /** The speed of speech, 0.25 to 1.5. */
  public OpenAiSettingsBuilder speed(double factor) {
    speed = OptionalDouble.of(factor);
    return this;
  }

  /** How the caller's speech is written down. */
  public OpenAiSettingsBuilder transcription(Transcription how) {
    transcription = how;
    return this;
  }

  /** The caller's language, ISO 639-1; blank to let the service find out. */
  public OpenAiSettingsBuilder language(String code) {
    transcription = transcription.of(List.of(code));
    return this;
  }

  /** When the caller is taken to speak. */
  public OpenAiSettingsBuilder turnDetection(TurnDetection detection) {
    turnDetection = detection;
    return this;
  }

  /** What is done to the caller's audio first. */
  public OpenAiSettingsBuilder noiseReduction(NoiseReduction reduction) {
    noiseReduction = Optional.of(reduction);
    return this;
  }

  /** How replies are made. */
  public OpenAiSettingsBuilder generation(Generation how) {
    generation = how;
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
        new RealtimeAccount(
            provider, url.orElseGet(this::usualUrl), apiKey, keyHeader, organization, project),
        model.orElseGet(this::usualModel),
        voice,
        speed,
        transcription,
        turnDetection,
        noiseReduction,
        generation,
        limits);
  }

  private URI usualUrl() {
    if (provider == Provider.AZURE) {
      throw new IllegalArgumentException(
          provider.urlSetting()
              + " is not set: write wss://RESOURCE.openai.azure.com/openai/v1/realtime there");
    }
    return URI.create("wss://api.openai.com/v1/realtime");
  }

  private String usualModel() {
    if (provider == Provider.AZURE) {
      throw new IllegalArgumentException(
          provider.modelSetting() + " is not set: write the name of the model's deployment there");
    }
    return "gpt-realtime-2.1";
  }
}
