package dev.voiceline.server.config;

import dev.voiceline.adapters.deepgram.AuraSettings;
import dev.voiceline.adapters.deepgram.DeepgramAccount;
import dev.voiceline.adapters.deepgram.DeepgramNames;
import dev.voiceline.adapters.elevenlabs.ElevenLabsNames;
import dev.voiceline.adapters.elevenlabs.ElevenLabsSettings;
import dev.voiceline.adapters.elevenlabs.VoiceTuning;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who speaks for the cascade. */
final class SpeechReader {
  private static final Map<String, String> OURS =
      Map.of(
          "DEEPGRAM_VOICE", "voice",
          "DEEPGRAM_URL", "url",
          "ELEVENLABS_VOICE", "voice",
          "ELEVENLABS_MODEL", "model",
          "ELEVENLABS_URL", "url",
          "ELEVENLABS_HTTP_URL", "http_url");

  private final PartEntry entry;
  private final Branch branch;
  private final VendorKeys keys;

  private SpeechReader(PartEntry entry, VendorKeys keys) {
    this.entry = entry;
    this.branch = entry.branch();
    this.keys = keys;
  }

  /** Who is there by that name. */
  enum Provider {
    ELEVENLABS,
    AURA
  }

  static List<VoiceSettings> read(Fields fields, VendorKeys keys) {
    List<VoiceSettings> voices =
        PartEntry.each(
            fields, Section.CASCADE_SPEAK, entry -> new SpeechReader(entry, keys).settings());
    PartEntry.named(
        fields, Section.CASCADE_SPEAK, voices.stream().map(VoiceSettings::name).toList());
    return voices;
  }

  /** Deepgram, which listens, can speak too: so one key less is enough to begin with. */
  private Optional<VoiceSettings> settings() {
    Provider usual =
        entry.fields().has(Setting.ELEVENLABS_API_KEY) ? Provider.ELEVENLABS : Provider.AURA;
    return switch (branch.word("provider", usual)) {
      case ELEVENLABS -> elevenLabs();
      case AURA -> aura();
    };
  }

  private Optional<VoiceSettings> elevenLabs() {
    VendorKeys.Key key =
        keys.of(branch, Setting.ELEVENLABS_API_KEY, "https://elevenlabs.io/app/settings/api-keys");
    Optional<String> voice =
        branch
            .value("voice")
            .or(() -> entry.fields().find(Setting.ELEVENLABS_VOICE))
            .map(Given::text);
    if (voice.isEmpty()) {
      keys.missing(
          "ELEVENLABS_VOICE is not set: copy the id of a voice from"
              + " https://elevenlabs.io/app/voice-library.");
    }
    return entry.checked(
        OURS,
        () -> {
          ElevenLabsSettings usual =
              ElevenLabsSettings.of(key.value(), voice.orElse(VendorKeys.NO_KEY), names(key));
          URI sockets = entry.address("url", Setting.ELEVENLABS_URL, usual.socketUrl());
          ElevenLabsSettings settings =
              usual
                  .at(sockets, requests(sockets))
                  .withModel(entry.text("model", usual.model()))
                  .withTuning(tuning());
          Optional<String> language = branch.value("language").map(Given::text);
          settings = language.isPresent() ? settings.withLanguage(language.get()) : settings;
          return new VoiceSettings.OfElevenLabs(
              entry.text("name", "elevenlabs"),
              branch.flag("zero_retention", true) ? settings : settings.kept(),
              key.variable(),
              entry.texts("voices"));
        });
  }

  private ElevenLabsNames names(VendorKeys.Key key) {
    return new ElevenLabsNames(
        key.variable(),
        entry.called("url", Setting.ELEVENLABS_URL),
        entry.called("voice", Setting.ELEVENLABS_VOICE),
        entry.called("model"));
  }

  /** The same host as the sockets', unless it is said to be another. */
  private URI requests(URI sockets) {
    URI same = URI.create(sockets.toString().replaceFirst("^ws", "http"));
    return entry.address("http_url", Setting.ELEVENLABS_HTTP_URL, same);
  }

  private VoiceTuning tuning() {
    return new VoiceTuning(
        branch.decimal("stability", 0, 1),
        branch.decimal("similarity", 0, 1),
        branch.decimal("style", 0, 1),
        branch.has("speaker_boost")
            ? Optional.of(branch.flag("speaker_boost", false))
            : Optional.empty(),
        branch.decimal("speed", 0.7, 1.2));
  }

  private Optional<VoiceSettings> aura() {
    VendorKeys.Key key = keys.of(branch, Setting.DEEPGRAM_API_KEY, EarReader.KEY_SOURCE);
    return entry.checked(
        OURS,
        () -> {
          DeepgramAccount account =
              DeepgramAccount.of(
                  key.value(),
                  new DeepgramNames(
                      key.variable(),
                      entry.called("url", Setting.DEEPGRAM_URL),
                      entry.called("voice")));
          URI url = entry.address("url", Setting.DEEPGRAM_URL, account.url());
          AuraSettings usual = AuraSettings.of(key.value());
          return new VoiceSettings.OfAura(
              entry.text("name", "aura"),
              usual.with(account.at(url)).withVoice(entry.text("voice", usual.voice())),
              key.variable(),
              entry.texts("voices"));
        });
  }
}
