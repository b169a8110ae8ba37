package dev.voiceline.adapters.elevenlabs;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account and its voice. Made with {@link #of}. Never printed with its key.
 *
 * @param apiKey the secret key
 * @param voice the id of a voice, as its page shows it
 * @param model one that speaks on the {@code text-to-speech} sockets, such as {@code
 *     eleven_flash_v2_5}
 * @param socketUrl host of the sockets, {@code wss://api.elevenlabs.io}; {@code ws} on this machine
 *     only
 * @param httpUrl host of the requests, {@code https://api.elevenlabs.io}; {@code http} on this
 *     machine only
 * @param tuning of the voice
 * @param language two letters (ISO 639-1); sent to the models that heed it
 * @param zeroRetention whether the vendor is told to keep nothing ({@code enable_logging=false}),
 *     which Enterprise accounts may; nothing with health data may be spoken without
 * @param limits bounds
 * @param names what the operator calls its settings
 */
public record ElevenLabsSettings(
    String apiKey,
    String voice,
    String model,
    URI socketUrl,
    URI httpUrl,
    VoiceTuning tuning,
    Optional<String> language,
    boolean zeroRetention,
    VoiceLimits limits,
    ElevenLabsNames names) {
  private static final String MODEL = "eleven_flash_v2_5";
  private static final URI SOCKETS = URI.create("wss://api.elevenlabs.io");
  private static final URI REQUESTS = URI.create("https://api.elevenlabs.io");

  /** Only these heed a language; others refuse or ignore it. */
  private static final Set<String> HEED_LANGUAGE = Set.of("eleven_flash_v2_5", "eleven_turbo_v2_5");

  public ElevenLabsSettings {
    apiKey = plain(apiKey, names.key());
    voice = plain(voice, "ELEVENLABS_VOICE");
    model = plain(model, "ELEVENLABS_MODEL");
    if (model.startsWith("eleven_v3") || model.startsWith("eleven_v4")) {
      throw new IllegalArgumentException(
          "ELEVENLABS_MODEL " + model + " does not speak on these sockets; try " + MODEL);
    }
    socketUrl = VoiceAddress.checked(socketUrl, "wss", "ws", "ELEVENLABS_URL");
    httpUrl = VoiceAddress.checked(httpUrl, "https", "http", "ELEVENLABS_HTTP_URL");
  }

  /** The defaults, with that key and that voice. */
  public static ElevenLabsSettings of(String apiKey, String voice) {
    return of(apiKey, voice, ElevenLabsNames.usual());
  }

  /** The defaults, with settings of those names. */
  public static ElevenLabsSettings of(String apiKey, String voice, ElevenLabsNames names) {
    return new ElevenLabsSettings(
        apiKey,
        voice,
        MODEL,
        SOCKETS,
        REQUESTS,
        VoiceTuning.asSetUp(),
        Optional.empty(),
        true,
        VoiceLimits.standard(),
        names);
  }

  /** At other hosts, such as those of a region. */
  public ElevenLabsSettings at(URI sockets, URI requests) {
    return new ElevenLabsSettings(
        apiKey, voice, model, sockets, requests, tuning, language, zeroRetention, limits, names);
  }

  /** With another model. */
  public ElevenLabsSettings withModel(String other) {
    return new ElevenLabsSettings(
        apiKey, voice, other, socketUrl, httpUrl, tuning, language, zeroRetention, limits, names);
  }

  /** Spoken in another way. */
  public ElevenLabsSettings withTuning(VoiceTuning other) {
    return new ElevenLabsSettings(
        apiKey, voice, model, socketUrl, httpUrl, other, language, zeroRetention, limits, names);
  }

  /** In one language. */
  public ElevenLabsSettings withLanguage(String code) {
    return new ElevenLabsSettings(
        apiKey,
        voice,
        model,
        socketUrl,
        httpUrl,
        tuning,
        Optional.of(code),
        zeroRetention,
        limits,
        names);
  }

  /** The vendor may keep what is spoken: for test data only. */
  public ElevenLabsSettings kept() {
    return new ElevenLabsSettings(
        apiKey, voice, model, socketUrl, httpUrl, tuning, language, false, limits, names);
  }

  /** Within other bounds. */
  public ElevenLabsSettings within(VoiceLimits other) {
    return new ElevenLabsSettings(
        apiKey, voice, model, socketUrl, httpUrl, tuning, language, zeroRetention, other, names);
  }

  /** What works and still deserves a word to the operator, one sentence each. */
  public List<String> warnings() {
    return zeroRetention
        ? List.of()
        : List.of(
            "ElevenLabs keeps all that is spoken, which is lawful for test data only: turn zero"
                + " retention on.");
  }

  /** The language to name to the model, if it heeds one. */
  Optional<String> languageOr(Optional<String> wanted) {
    return (wanted.isPresent() ? wanted : language).filter(code -> HEED_LANGUAGE.contains(model));
  }

  @Override
  public String toString() {
    return "ElevenLabsSettings[" + socketUrl.getHost() + ", " + model + ", " + voice + "]";
  }

  private static String plain(String given, String setting) {
    String value = given.strip();
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          setting + " must not be empty and holds neither blanks nor quotes: copy it again");
    }
    return value;
  }
}
