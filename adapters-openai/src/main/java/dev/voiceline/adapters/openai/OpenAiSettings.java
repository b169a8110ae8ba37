package dev.voiceline.adapters.openai;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An account and how its agent listens and speaks. Made with {@link #builder}. Never printed with
 * its key.
 *
 * @param account where the service is and who asks it
 * @param model such as {@code gpt-realtime-2.1}; at Azure the name of a deployment
 * @param voice such as {@code marin}, or the id of a voice of the account's own, {@code voice_...}
 * @param speed of speech, 0.25 to 1.5; empty for the service's own
 * @param transcription of what the caller says
 * @param turnDetection when the caller is taken to speak
 * @param noiseReduction before listening; empty for none
 * @param generation of replies
 * @param limits of a session
 */
public record OpenAiSettings(
    RealtimeAccount account,
    String model,
    String voice,
    OptionalDouble speed,
    Transcription transcription,
    TurnDetection turnDetection,
    Optional<NoiseReduction> noiseReduction,
    Generation generation,
    SessionLimits limits) {

  /**
   * Voices of OpenAI's other speech products: the Realtime API takes their names and gives noise.
   */
  private static final Set<String> NOT_REALTIME_VOICES = Set.of("fable", "onyx", "nova");

  private static final Set<String> RETIRING = Set.of("gpt-realtime", "gpt-realtime-mini");

  public OpenAiSettings {
    model = named(model, account.provider().modelSetting());
    voice = named(voice, "OPENAI_VOICE");
    if (NOT_REALTIME_VOICES.contains(voice)) {
      throw new IllegalArgumentException(
          "OPENAI_VOICE " + voice + " is no voice of the Realtime API; try marin or cedar");
    }
    if (speed.isPresent() && !(speed.getAsDouble() >= 0.25 && speed.getAsDouble() <= 1.5)) {
      throw new IllegalArgumentException(
          "the speed of speech lies between 0.25 and 1.5: " + speed.getAsDouble());
    }
    if (generation.needsReasoning() && isOlder(model)) {
      throw new IllegalArgumentException(
          model + " does not reason, so reasoning_effort and parallel_tool_calls must be left out");
    }
  }

  /** The defaults, with that key for OpenAI. */
  public static OpenAiSettingsBuilder builder(String apiKey) {
    return new OpenAiSettingsBuilder(Provider.OPENAI, apiKey);
  }

  /** The defaults, with that key; at Azure the address and the deployment have none. */
  public static OpenAiSettingsBuilder builder(Provider provider, String apiKey) {
    return new OpenAiSettingsBuilder(provider, apiKey);
  }

  /** Where the Realtime API is, without a model. */
  public URI url() {
    return account.url();
  }

  /** The secret key. */
  public String apiKey() {
    return account.apiKey();
  }

  /** What works and still deserves a word to the operator, one sentence each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (turnDetection instanceof TurnDetection.SemanticVad) {
      warnings.add(
          "Semantic turn detection has been seen never to notice callers on 8 kHz telephone lines: use"
              + " server_vad unless you have tried it.");
    }
    if (generation.truncation().isPresent() && account.isAzure()) {
      warnings.add("Azure accepts openai.truncation and does nothing with it: take it out.");
    }
    if (generation.traced()) {
      warnings.add(
          "openai.tracing keeps the words of every dialogue at OpenAI, which is lawful for test data only.");
    }
    if (account.provider() == Provider.OPENAI && RETIRING.contains(model)) {
      warnings.add(
          model + " is shut down on 2027-01-20: set OPENAI_REALTIME_MODEL to a newer one.");
    }
    return warnings;
  }

  @Override
  public String toString() {
    return "OpenAiSettings[" + url().getHost() + ", " + model + ", " + voice + "]";
  }

  private static boolean isOlder(String model) {
    return RETIRING.contains(model) || model.startsWith("gpt-realtime-1.");
  }

  private static String named(String value, String setting) {
    String name = value.strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(setting + " must not be empty");
    }
    return name;
  }
}
